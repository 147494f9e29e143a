export const CONTENT_STYLE = `
:root { color-scheme: light dark; font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
body { margin: 0; }
header { display: flex; justify-content: space-between; padding: .6rem 1.2rem; border-bottom: 1px solid #8884; }
main { max-width: 60rem; margin: 0 auto; padding: 0 1.2rem 3rem; }
[data-language=zh] span[lang=en], [data-language=en] span[lang=zh] { display: none; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #8883; }
th { white-space: nowrap; font-weight: 600; width: 10rem; }
input { font: inherit; width: 100%; box-sizing: border-box; padding: .5rem .7rem; }
code { overflow-wrap: anywhere; } blockquote { margin: .4rem 0; padding-left: .8rem; border-left: 3px solid #8886; white-space: pre-wrap; }
li { margin: .15rem 0; } a { color: LinkText; } .muted { opacity: .7; }
`;
