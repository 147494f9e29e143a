// The last step of `npm run build`: what dist/ needs to start fast, and the viewer's client.
import { writeViewerClient } from '../dist/io/viewer-client.js';
import { writeBuildDigest, writeCompiledData } from '../dist/io/write-compiled-data.js';

await writeCompiledData();
await writeViewerClient();
await writeBuildDigest();
