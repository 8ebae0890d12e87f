# Adds to each failed delivery in a Postfix log the address of the page that explains it:
# awk -f postfix.awk /var/log/mail.log
BEGIN { if (!site) site = "https://smtp-codes.example/en/" }

/status=(bounced|deferred|expired|undeliverable|SOFTBOUNCE)/ {
  reply = match($0, / said: [245][0-9][0-9]/) ? substr($0, RSTART + 7, 3) : ""
  status = match($0, /dsn=[245]\.[0-9]+\.[0-9]+/) ? substr($0, RSTART + 4, RLENGTH - 4) : ""
  if (reply && substr(reply, 1, 1) != substr(status, 1, 1)) status = "" # soft_bounce = yes
  code = reply && status ? reply "-" status : reply status
  if (code) $0 = $0 " " site code "/"
}

{ print }
