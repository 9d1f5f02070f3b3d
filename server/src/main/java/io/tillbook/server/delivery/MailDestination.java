package io.tillbook.server.delivery;

import io.tillbook.server.delivery.AlertsProperties.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Tells of alerts by mail over SMTP. The alert id is in a header, and in the text together with all figures. */
final class MailDestination implements Destination {
    static final String NAME = "mail";
    static final String ALERT_ID = "X-Tillbook-Alert-Id";

    private final JavaMailSender sender;
    private final String from;
    private final String[] to;

    MailDestination(JavaMailSender sender, String from, String... to) {
        this.sender = sender;
        this.from = from;
        this.to = to.clone();
    }

    /**
     * @param timeout how long the mail server is waited for, each time that it is
     */
    static MailDestination over(Mail settings, Duration timeout) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.username());
        sender.setPassword(settings.password());
        Properties properties = sender.getJavaMailProperties();
        String millis = Long.toString(timeout.toMillis());
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.auth", Boolean.toString(settings.username() != null));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        return new MailDestination(sender, settings.from(), settings.to().toArray(String[]::new));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** People read it, who see by the id that they have read it before. */
    @Override
    public boolean knowsIds() {
        return true;
    }

    @Override
    public Outcome send(OutgoingMessage told, Instant now) {
        try {
            MimeMessage mail = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSentDate(Date.from(now));
            helper.setSubject(AlertMessages.subject(told.payload()));
            helper.setText(AlertMessages.subject(told.payload()) + "\n\n" + told.payload() + "\n");
            mail.setHeader(ALERT_ID, told.id());
            sender.send(mail);
            return Outcome.taken();
        } catch (MailSendException failure) {
            String reason = "the mail was not taken: " + failure.getMessage();
            return isRefused(failure) ? Outcome.refused(reason) : Outcome.unknown(reason);
        } catch (MailException | MessagingException failure) {
            return Outcome.refused("the mail was not taken: " + failure.getMessage());
        }
    }

    /** Whether the mail server has said so, or was not reached. */
    private static boolean isRefused(MailSendException failure) {
        return Stream.concat(Stream.of(failure), Stream.of(failure.getMessageExceptions()))
                .flatMap(each -> Stream.<Throwable>iterate(each, Objects::nonNull, Throwable::getCause))
                .anyMatch(cause -> cause instanceof SendFailedException || cause instanceof ConnectException
                        || cause instanceof UnknownHostException);
    }
}
