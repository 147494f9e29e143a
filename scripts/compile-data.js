// The last step of `npm run build`: what dist/ needs to start fast, and the clients of the pages.
import { writeClients } from '../dist/io/viewer-client.js';
import { writeBuildDigest, writeCompiledData } from '../dist/io/write-compiled-data.js';

await writeCompiledData();
await writeClients();
await writeBuildDigest();
