// The last step of `npm run build`: what dist/ needs to start fast.
import { writeCompiledData } from '../dist/io/write-compiled-data.js';

await writeCompiledData();
