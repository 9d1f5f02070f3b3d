package io.tillbook.server.delivery;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.server.delivery.AlertsProperties.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Tells of alerts by mail over SMTP. The alert id is in a header, and in the text together with all figures. */
final class MailChannel implements AlertChannel {
    static final String NAME = "mail";
    static final String ALERT_ID = "X-Tillbook-Alert-Id";

    private final JavaMailSender sender;
    private final String from;
    private final String[] to;

    MailChannel(JavaMailSender sender, String from, String... to) {
        this.sender = sender;
        this.from = from;
        this.to = to.clone();
    }

    /**
     * @param timeout how long the mail server is waited for, each time that it is
     */
    static MailChannel over(Mail settings, Duration timeout) {
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
        return new MailChannel(sender, settings.from(), settings.to().toArray(String[]::new));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void send(AlertId alert, String message, Instant now) throws DeliveryFailed {
        try {
            MimeMessage mail = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSentDate(Date.from(now));
            helper.setSubject(AlertMessages.subject(message));
            helper.setText(AlertMessages.subject(message) + "\n\n" + message + "\n");
            mail.setHeader(ALERT_ID, alert.value());
            sender.send(mail);
        } catch (MailException | MessagingException failure) {
            throw new DeliveryFailed("the mail was not taken: " + failure.getMessage(), failure);
        }
    }
}
