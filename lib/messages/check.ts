import { localized } from './localized.ts'

/**
 * The five questions before a session (clinical knowledge base 5.4) in words that a patient understands. They are shown in
 * both languages beside each other, because the therapist reads them out to whoever sits there.
 */
export const check = localized(
  {
    title: "Today's check",
    intro: 'Ask the patient all five. Anything but five times No suspends the clearance and tells the physician.',
    question: {
      newNumbness: 'Any new numbness, tingling or weakness?',
      sphincterOrSaddle: 'Any change in bladder, bowel or sexual function, or numbness between the legs?',
      walkingWorse: 'Can you walk less far, or are you less steady?',
      fallFeverSwelling: 'A fall, a new fever, or a newly swollen leg?',
      newTreatment: 'A new medicine (blood thinner, steroid), an injection or an operation?',
    },
    emergencyHeading: 'Emergency',
    emergency: (number: string) =>
      `Do not treat. Call ${number} or send the patient to an emergency department now. Then press the button below.`,
    passButton: 'All five are No: finish the check',
    passing: 'Saving…',
    suspendButton: 'Not all are No: suspend and tell the physician',
    suspending: 'Suspending…',
    unanswered: 'Answer all five questions. A question that stays open suspends the clearance: then press Suspend.',
    confirm: 'Not every answer is No. Press Suspend to confirm, or correct the answer.',
    todayOnly: 'The check counts today only.',
    unreadable: 'The form could not be read. Load the page again.',
  },
  {
    title: '今日症状核查',
    intro: '请逐一询问五个问题。只要不是五个“否”，许可即暂停并通知医师。',
    question: {
      newNumbness: '是否新出现麻木、刺痛或无力？',
      sphincterOrSaddle: '排尿、排便或性功能是否有变化，或两腿之间是否麻木？',
      walkingWorse: '行走距离是否变短，或走路是否更不稳？',
      fallFeverSwelling: '是否跌倒、新出现发热或腿部新出现肿胀？',
      newTreatment: '是否新用药（抗凝药、激素）、打针或手术？',
    },
    emergencyHeading: '紧急情况',
    emergency: (number) => `请勿治疗。请立即拨打${number}或将患者送往急诊，然后按下面的按钮。`,
    passButton: '五项均为“否”：完成核查',
    passing: '正在保存…',
    suspendButton: '并非全部为“否”：暂停并通知医师',
    suspending: '正在暂停…',
    unanswered: '请回答全部五个问题。若有问题无法回答，许可须暂停：请按“暂停”。',
    confirm: '并非所有回答都是“否”。请按“暂停”确认，或更正回答。',
    todayOnly: '核查仅限今日有效。',
    unreadable: '无法读取表单。请重新打开本页。',
  },
)
