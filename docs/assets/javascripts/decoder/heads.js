// How to tell a bounce from other mail: the words that mail systems use for it, whatever the
// code, and the marks of automatic mail that is none.
import { pattern } from "./pattern.js";

const SURE = 3;
const PART = 1;

/** Words of bounces in several languages, each with its weight; 3 is enough. */
export const MARKERS = new Map([
  ...[
    "undeliverable",
    "undelivered mail returned to sender",
    "undelivered mail",
    "returned mail",
    "mail delivery failed",
    "delivery status notification",
    "mail delivery failure",
    "delivery failure",
    "failure notice",
    "mail delivery subsystem",
    "mail delivery system",
    "mailer-daemon",
    "delivery has failed",
    "could not be delivered",
    "couldn't be delivered",
    "wasn't delivered",
    "was not delivered",
    "not been delivered",
    "not be delivered",
    "unable to deliver",
    "can't be delivered",
    "cannot be delivered",
    "cannot deliver",
    "could not deliver",
    "delivery incomplete",
    "nondeliverable",
    "non-deliverable",
    "problem delivering",
    "trouble delivering",
    "error delivering",
    "error sending your mail",
    "error occurred while trying to deliver",
    "delivery to the following recipient",
    "did not reach the following recipient",
    "did not reach some or all of the intended recipients",
    "non-delivery report",
    "nondelivery report",
    "following recipient(s) could not be reached",
    "following addresses had",
    "returning message to sender",
    "returned to sender",
    "delivery delayed",
    "delayed mail",
    "delivery is delayed",
    "delivery has been delayed",
    "not yet been delivered",
    "transcript of session follows",
    "giving up on",
    "unable to deliver message",
    "message delivery failed",
    "delivery attempt",
    "mail system error",
    "delivery report",
    "delivery failed",
    "delivery notification",
    "was undeliverable",
    "message you sent blocked",
    "email you sent",
    "mail you sent",
    "was automatically rejected",
    "recipients did not receive",
    "failed to send to",
    "error message below",
    "could not be sent",
    "message was rejected",
    "message could not be sent",
    "mail could not be sent",
    "delivery error",
    "permanent fatal errors",
    "mail failure",
    "was not relayed",
    "mta-blocked",
    "considered unsolicited bulk email",
    "final-recipient:",
    "diagnostic-code:",
    "address not found",
    "your message wasn't delivered",
    "message blocked",
    "message not delivered",
    "mail server said",
    "remote host said",
    "message rejected by",
    "mail rejected",
    "rejected your message",
    "message bounced",
    "bounce message",
    "bounced mail",
    "message undeliverable",
    "unzustellbar",
    "nicht zugestellt werden",
    "nicht zugestellt",
    "konnte nicht zugestellt",
    "zustellung fehlgeschlagen",
    "zustellfehler",
    "zustellung der",
    "zustellbericht",
    "nicht übermittelt werden",
    "fehler bei der übermittlung",
    "unzustellbare",
    "zustellungsfehler",
    "nicht ausgeliefert",
    "zurück an absender",
    "non remis",
    "n'a pas pu être remis",
    "n'a pas pu être délivré",
    "n'a pas été remis",
    "échec de la remise",
    "échec de remise",
    "n'a pu être livré",
    "impossible de remettre",
    "message non distribué",
    "avis de non-remise",
    "rapport de non-remise",
    "impossible de délivrer",
    "non recapitabile",
    "non recapitato",
    "mancato recapito",
    "mancata consegna",
    "impossibile recapitare",
    "non è stato possibile recapitare",
    "non è stato recapitato",
    "impossibile consegnare",
    "recapito non riuscito",
    "no se ha podido entregar",
    "no se pudo entregar",
    "no entregado",
    "no se puede entregar",
    "error de entrega",
    "no pudo ser entregado",
    "correo devuelto",
    "no se ha entregado",
    "não foi possível entregar",
    "não pôde ser entregue",
    "não foi entregue",
    "falha na entrega",
    "não entregue",
    "mensagem devolvida",
    "falha de entrega",
    "недоставленное сообщение",
    "не может быть отправлено",
    "не может быть доставлено",
    "не доставлено",
    "не удалось доставить",
    "kon niet worden afgeleverd",
    "niet bezorgd",
    "kan inte levereras",
    "kunne ikke leveres",
    "nie można dostarczyć",
    "nie dostarczono",
    "送信に失敗しました",
    "配信に失敗しました",
    "送信できませんでした",
    "配信できません",
    "配信不能",
    "配送できません",
    "送信できません",
    "届けられません",
    "届けることができません",
    "配信エラー",
    "送信エラー",
    "エラーメール",
    "配信されませんでした",
    "送信されませんでした",
    "届きませんでした",
    "退信",
    "无法投递",
    "投递失败",
    "未能送达",
    "系统退信",
    "無法傳遞",
    "반송",
  ].map((words) => [words, SURE]),
  ...[
    "message created automatically",
    "mail delivery",
    "following recipient",
    "following address",
    "postmaster",
    "diagnostic information",
    "the mail system",
    "technical details",
    "failed recipient",
    "your message to",
    "delivery",
    "rejected",
    "zustellung",
    "remise",
    "consegna",
    "entrega",
  ].map((words) => [words, PART]),
]); // prettier-ignore

const BOUNCE_SUBJECT = pattern(
  String.raw`undeliver|non-?deliver|delivery (?:status|fail|incomplete|delayed|report|`,
  String.raw`problem|notification|has failed|error)|deliver(?:y|ed)? fail|returned mail|`,
  String.raw`return(?:ed|ing) (?:to|message)|mail (?:delivery|failure|system error)|`,
  String.raw`failure notice|(?:message|mail).{0,20}(?:blocked|rejected|delayed|bounced)|`,
  String.raw`could not be delivered|error sending|delayed mail|considered unsolicited|`,
  String.raw`warning: (?:message|could not)|unzustellbar|zustell|non remis|non-remise|`,
  String.raw`échec|mancata consegna|mancato recapito|non recapit|recapito|no se (?:pudo|`,
  String.raw`puede|ha podido) entregar|devuelto|não (?:foi|pôde)|falha|недоставл|`,
  String.raw`не доставл|配信|送信できません|エラー|退信|postmaster notify|notice: mail delivery|`,
  String.raw`mail status report|rejected mail|bounce|not member article|loop alert|`,
  String.raw`unix from loop`,
);
const DAEMON = pattern(
  String.raw`mailer-?daemon|poo?st[-_.]?master|mail ?delivery|mdaemon|mailadm|`,
  String.raw`mail[- ]?administrator|system administrator|delivery (?:sub)?system|bounces?@|`,
  String.raw`microsoftexchange[0-9a-f]{8,}|amazonses|daemon@|<>$|content-filter|`,
  String.raw`mail-?system|^postma|smtp(?: server|-gateway)|no-reply@sns\.amazonaws|`,
  String.raw`mail system`,
);
const AUTO_SUBJECT = pattern(
  String.raw`^(?:(?:re|aw|sv|antw): ?)?(?:\[?auto(?:matic|matische|matisk|`,
  String.raw`mated)?[ -]?(?:reply|response|responder|antwort|svar)|`,
  String.raw`out[ -]of[ -](?:the[ -])?office|ooo\b|abwesenheit|abwesend|ich bin (?:nicht|`,
  String.raw`abwesend)|automatische (?:antwort|abwesen)|autosvar|réponse automatique|`,
  String.raw`absence|absent|respuesta automática|fuera de (?:la )?oficina|`,
  String.raw`risposta automatica|fuori (?:sede|ufficio)|resposta automática|ausência|`,
  String.raw`vacation|away from|自動返信|自動応答|自动回复|автоответ|auto(?:[ -]?re)?:)`,
);
const RECEIPT_SUBJECT = pattern(
  String.raw`^(?:read|gelesen|lu|letto|leído|lida|read receipt|return receipt|`,
  String.raw`lesebestätigung|not read|ungelesen gelöscht)(?: ?[:(]|$)`,
);
const COMPLAINT = pattern(
  String.raw`this is an? (?:[\w.!]+ ){0,2}(?:email )?(?:abuse|authentication failure|`,
  String.raw`spam) report\b|feedback-type: |abuse report for an email|`,
  String.raw`notificationtype\\?"? ?: ?\\?"complaint`,
);

const PARCEL = pattern(
  String.raw`(?<![a-zà-ÿ])(?:parcels?|packages?|shipments?|sendung|paket|lieferung|colis|`,
  String.raw`pacco|spedizione|paquete|pedido|encomenda|посылк|荷物|お届け物|包裹)`,
);

/** What the head of a mail says about it: `bounce`, `none` (surely something else) or `open`. */
export function headVerdict(fields, words) {
  const value = (name) => words(fields.get(name)?.value ?? "").toLowerCase();
  const type = value("content-type");
  const report = /report-type\s*=\s*"?([\w-]+)/.exec(type)?.[1];
  if (report === "feedback-report" || report === "disposition-notification") return "none";
  const subject = value("subject");
  const daemon = DAEMON.test(value("from")) || DAEMON.test(value("sender"));
  const bounceSubject = BOUNCE_SUBJECT.test(subject);
  if (report === "delivery-status" || fields.has("x-failed-recipients")) return "bounce";
  if (/^multipart\/report/.test(type) && !AUTO_SUBJECT.test(subject)) return "bounce";
  if (RECEIPT_SUBJECT.test(subject) && !daemon) return "none";
  const answers =
    AUTO_SUBJECT.test(subject) || /^auto-replied|auto-?reply/.test(value("auto-submitted"));
  if (answers && !bounceSubject && !daemon) return "none";
  if (AUTO_SUBJECT.test(subject) && !bounceSubject) return "none";
  if (daemon && bounceSubject) return "bounce";
  if (/^<>$/.test(value("return-path").trim()) && bounceSubject) return "bounce";
  if (daemon) return "likely";
  if (
    fields.has("list-unsubscribe") ||
    fields.has("list-id") ||
    /^(?:bulk|list)$/.test(value("precedence"))
  ) {
    return bounceSubject ? "open" : "none";
  }
  return "open";
}

/** Whether a text is about things that are delivered by hand. */
export function isAboutParcels(text) {
  return PARCEL.test(text.slice(0, 5000));
}

/** Whether a text is a complaint or a report of another kind, although it looks like a bounce. */
export function isComplaint(text) {
  return COMPLAINT.test(text.slice(0, 3000));
}
