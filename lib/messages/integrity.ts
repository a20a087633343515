import { localized } from './localized.ts'

/** What a browser found out about the log, as much of it as words need. */
type Said =
  | { readonly state: 'whole'; readonly size: number; readonly proved: number; readonly waiting: number }
  | { readonly state: 'unverified' }
  | { readonly state: 'broken'; readonly from: number; readonly to: number }

const grouped = (n: number): string => n.toLocaleString('en')

/** The integrity page, and the line above entries. */
export const integrity = localized(
  {
    title: 'Integrity of the audit trail',
    intro:
      'The log is a tree of hashes whose head is signed. Your own browser checks the signature, that the log of your last visit is the beginning of this one, and the entries on screen. A server that lies would have to lie consistently with every head already handed out.',
    checking: 'Checking in your browser …',
    noScript: 'Could not verify: checking needs JavaScript.',
    said: (verdict: Said, at: string): string => {
      switch (verdict.state) {
        case 'whole': {
          const what = verdict.proved > 0 ? `head and ${verdict.proved} entries` : 'head'
          const waiting = verdict.waiting > 0 ? ` · ${verdict.waiting} wait for the log` : ''
          return `No tampering found · ${grouped(verdict.size)} events · ${what} checked in your browser ${at}${waiting}`
        }
        case 'unverified':
          return `Could not verify · tried in your browser ${at}`
        case 'broken':
          return `Tampering between #${grouped(verdict.from)} and #${grouped(verdict.to - 1)} · found in your browser ${at}`
      }
    },
    why: {
      browser: 'This browser cannot check Ed25519 signatures. Use a newer one, or the offline commands.',
      malformed: 'What the server sent is not a signed head or not a proof of the right form.',
      'no-answer': 'The server did not give the proof that was asked for.',
      'key-changed':
        'The log is signed by another key than at your last visit, and no head carries both. Compare the key below with the one that you were given.',
    },
    trustNewKey: 'I have compared the key: trust it from now on',
    more: 'Integrity of the audit trail',
    facts: {
      heading: 'The log',
      origin: 'Name',
      key: 'Verifier key',
      size: 'Entries signed for',
      root: 'Root',
      signed: 'Last signed',
      retained: 'Signed heads kept',
      witnesses: 'Witnesses of this head',
      noWitnesses: 'None',
      waiting: 'Waiting for their place',
      unsigned: 'With a place, not signed for yet',
      origins: 'Names of the log so far',
    },
    notSigned: 'Nothing is signed yet. The log opens when the portal starts; look again in a minute.',
    offline: {
      heading: 'Checking offline',
      everything: 'The whole log, every record and every archived recommendation, on the server:',
      files: 'A copy of the log, with nothing but its files:',
      others: 'Without our code: the README in every export says how, with a program that we did not write.',
    },
  },
  {
    title: '审计记录的完整性',
    intro:
      '日志是一棵哈希树,其树头经过签名。您自己的浏览器检查:签名是否有效,上次访问时的日志是否为现在日志的开头,以及屏幕上的条目。服务器若要说谎,必须与所有已发出的树头保持一致。',
    checking: '正在您的浏览器中检查…',
    noScript: '无法验证:检查需要 JavaScript。',
    said: (verdict: Said, at: string): string => {
      switch (verdict.state) {
        case 'whole': {
          const what = verdict.proved > 0 ? `树头和 ${verdict.proved} 个条目` : '树头'
          const waiting = verdict.waiting > 0 ? ` · ${verdict.waiting} 个条目等待写入日志` : ''
          return `未发现篡改 · ${grouped(verdict.size)} 个事件 · ${what}已于 ${at} 在您的浏览器中检查${waiting}`
        }
        case 'unverified':
          return `无法验证 · ${at} 在您的浏览器中尝试`
        case 'broken':
          return `#${grouped(verdict.from)} 与 #${grouped(verdict.to - 1)} 之间被篡改 · ${at} 在您的浏览器中发现`
      }
    },
    why: {
      browser: '此浏览器无法检查 Ed25519 签名。请使用较新的浏览器,或使用离线命令。',
      malformed: '服务器发送的内容不是签名的树头,或不是格式正确的证明。',
      'no-answer': '服务器没有给出所要求的证明。',
      'key-changed':
        '日志的签名密钥与您上次访问时不同,且没有同时由两个密钥签名的树头。请将下面的密钥与您得到的密钥核对。',
    },
    trustNewKey: '我已核对密钥:从现在起信任它',
    more: '审计记录的完整性',
    facts: {
      heading: '日志',
      origin: '名称',
      key: '验证密钥',
      size: '已签名的条目数',
      root: '树根',
      signed: '最近签名',
      retained: '保留的签名树头数',
      witnesses: '此树头的见证者',
      noWitnesses: '无',
      waiting: '等待写入日志',
      unsigned: '已写入、尚未签名',
      origins: '日志至今的名称数',
    },
    notSigned: '尚未签名。日志在门户启动时打开;请一分钟后再看。',
    offline: {
      heading: '离线检查',
      everything: '在服务器上检查整个日志、每条记录和每个存档的建议:',
      files: '仅凭文件检查日志副本:',
      others: '不使用我们的代码:每次导出中的 README 都说明如何用并非我们编写的程序检查。',
    },
  },
)
