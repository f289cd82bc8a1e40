package dev.countinghouse.command.delivery;

import static java.util.Objects.requireNonNull;

import dev.countinghouse.command.delivery.MailSettings.Encryption;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * Hands messages in by SMTP (RFC 5321, RFC 6409). A recipient that is refused has the whole message
 * refused: a document goes to all or to none.
 */
final class SmtpRoute implements Route {

    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final Session session;

    SmtpRoute(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        String millis = Long.toString(settings.timeout().toMillis());
        Properties all = new Properties();
        all.setProperty("mail.smtp.connectiontimeout", millis);
        all.setProperty("mail.smtp.timeout", millis);
        all.setProperty("mail.smtp.writetimeout", millis);
        all.setProperty("mail.smtp.sendpartial", "false");
        all.setProperty("mail.smtp.auth", Boolean.toString(settings.username() != null));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (settings.encryption() == Encryption.STARTTLS) {
            all.setProperty("mail.smtp.starttls.enable", "true");
            all.setProperty("mail.smtp.starttls.required", "true");
        }
        if (settings.encryption() == Encryption.TLS) {
            all.setProperty("mail.smtp.ssl.enable", "true");
        }
        return all;
    }

    @Override
    public boolean isOpen() {
        return settings.host() != null;
    }

    /** Mail systems seldom look at a message's id. */
    @Override
    public boolean knowsRepeats() {
        return false;
    }

    @Override
    public String send(Letter letter) {
        MimeMessage message = message(letter);
        try (Transport transport = connected()) {
            transport.sendMessage(message, message.getAllRecipients());
            String said =
                    transport instanceof SMTPTransport smtp ? smtp.getLastServerResponse() : "";
            return oneLine(said);
        } catch (SendFailedException no) {
            throw refused(no);
        } catch (MessagingException broken) {
            throw new RouteLost(oneLine(broken.getMessage()), broken);
        }
    }

    private Transport connected() {
        try {
            Transport transport = session.getTransport("smtp");
            transport.connect(
                    settings.host(), settings.port(), settings.username(), settings.password());
            return transport;
        } catch (MessagingException away) {
            throw new RouteAway(oneLine(away.getMessage()), away);
        }
    }

    /** What the mail system answered before it took anything. */
    private static RuntimeException refused(SendFailedException no) {
        int code = code(no);
        String said = oneLine(innermost(no).getMessage());
        if (code < 0) return new RouteLost(said, no); // it hung up, at whatever point
        return code >= PERMANENT || code == 0
                ? new RouteRefused(said, no)
                : new RouteAway(said, no);
    }

    private static int code(SendFailedException no) {
        for (Exception at = no; at instanceof MessagingException one; at = one.getNextException()) {
            if (at instanceof SMTPAddressFailedException address) return address.getReturnCode();
            if (at instanceof SMTPSendFailedException sent) return sent.getReturnCode();
        }
        return 0;
    }

    private static Exception innermost(MessagingException no) {
        Exception last = no;
        while (last instanceof MessagingException one && one.getNextException() != null) {
            last = one.getNextException();
        }
        return last;
    }

    private MimeMessage message(Letter letter) {
        MimeMessage message = new Identified(session, letter.id());
        try {
            var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(new InternetAddress(requireNonNull(settings.from())));
            for (String one : letter.prepared().recipients())
                parts.addTo(new InternetAddress(one, true));
            parts.setSubject(letter.prepared().subject());
            if (letter.html() == null) {
                parts.setText(letter.text());
            } else {
                parts.setText(letter.text(), letter.html());
            }
            for (Letter.Enclosure one : letter.enclosures()) {
                parts.addAttachment(
                        one.name(), new ByteArrayResource(one.content()), one.mediaType());
            }
            message.saveChanges();
            return message;
        } catch (MessagingException cannot) {
            throw new RouteRefused(oneLine(cannot.getMessage()), cannot);
        }
    }

    /** Keeps its id when it is written. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }

    private static String oneLine(@Nullable String said) {
        return said == null ? "" : said.replaceAll("\\s+", " ").strip();
    }
}
