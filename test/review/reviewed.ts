import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { reviewReport, type ReviewOptions, type ReviewResult } from '../../src/io/verbs/review-report.js';
import { createWorkplace, type Workplace } from '../cli/fixture.js';

/** A report with a count, a rate, a denial, and an amount that no cue claims. */
export const REPORT = [
  '某某股份有限公司2023年度社会责任报告',
  '',
  '本报告期间为2023年1月1日至2023年12月31日。',
  '',
  '第一章 公司治理',
  '',
  '公司召开股东大会3次，董事会会议9次，监事会会议5次。',
  '',
  '第二章 环境保护',
  '',
  '报告期内，公司未发生环境污染事故。厂区另有设备37台。',
  '',
].join('\n');

/** A review that is served, in a directory of its own. */
export interface Reviewed {
  readonly workplace: Workplace;
  readonly report: string;
  readonly served: ReviewResult & { readonly url: string };
  /** Entries of the file of decisions. */
  history(): readonly { readonly id: number; readonly action: string; readonly at?: string }[];
  /** Serves the same report again. */
  again(): Promise<void>;
  remove(): Promise<void>;
}

export async function reviewed(text = REPORT, options: Partial<ReviewOptions> = {}): Promise<Reviewed> {
  const workplace = createWorkplace();
  const report = workplace.write('报告.txt', text);
  const serve = async () => {
    const result = await reviewReport(report, {
      out: workplace.path('out'),
      now: () => '2024-05-06T07:08:09Z',
      ...options,
    });
    if (result.url === undefined) throw new Error(JSON.stringify(result.diagnostics, undefined, 2));
    return { ...result, url: result.url };
  };
  let served = await serve();
  return {
    workplace,
    report,
    get served() {
      return served;
    },
    history() {
      const file = JSON.parse(readFileSync(served.decisions, 'utf8')) as { history: ReturnType<Reviewed['history']> };
      return file.history;
    },
    async again() {
      await served.close();
      served = await serve();
    },
    async remove() {
      await served.close();
      workplace.remove();
    },
  };
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Sends a request whose path and headers are what they are given as. */
export function send(
  url: string,
  {
    method = 'GET',
    path,
    headers = {},
    body,
  }: { method?: string; path?: string; headers?: Record<string, string>; body?: string },
): Promise<Reply> {
  const { hostname, port, pathname } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path: path ?? pathname, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
