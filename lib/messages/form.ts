import { localized } from './localized.ts'

/** The words around every form's answer: what the kit's forms need to be told. Sentences only, so they may be props. */
export const formWords = localized(
  {
    problem: 'There is a problem',
    conflict: 'Changed by someone else',
    field: 'Field',
    mine: 'What you entered',
    theirs: 'What is stored now',
    empty: 'Not entered',
  },
  {
    problem: '填写有误',
    conflict: '已被他人修改',
    field: '项目',
    mine: '您填写的内容',
    theirs: '当前保存的内容',
    empty: '未填写',
  },
)

/** What buttons and fields say in every form. */
export const formActions = localized(
  {
    save: 'Save',
    saving: 'Saving…',
    saveDraft: 'Save draft',
    savedDraft: 'Draft saved',
    send: 'Send',
    sending: 'Sending…',
    search: 'Search',
    searching: 'Searching…',
    back: 'Back',
    cancel: 'Cancel',
    close: 'Close',
    change: 'Change',
    optional: '(optional)',
    required: '(required)',
    choose: 'Choose',
    older: 'Older',
    newer: 'Newer',
  },
  {
    save: '保存',
    saving: '正在保存…',
    saveDraft: '保存草稿',
    savedDraft: '草稿已保存',
    send: '提交',
    sending: '正在提交…',
    search: '查找',
    searching: '正在查找…',
    back: '返回',
    cancel: '取消',
    close: '关闭',
    change: '修改',
    optional: '（选填）',
    required: '（必填）',
    choose: '请选择',
    older: '更早',
    newer: '更新',
  },
)
