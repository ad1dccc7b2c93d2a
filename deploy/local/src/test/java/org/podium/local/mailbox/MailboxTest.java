package org.podium.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.Eventually;
import org.podium.local.platform.Json;
import org.podium.local.platform.Ports;

class MailboxTest {

    private static final byte[] READABLE = "Subject: readable\r\n\r\ntext".getBytes(StandardCharsets.UTF_8);

    /** Nothing decodes it. */
    private static final byte[] UNREADABLE =
            "To: <nobody\r\nContent-Type: text/plain\r\n\r\ntext".getBytes(StandardCharsets.UTF_8);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Integer> ports = Ports.freeOnes(2);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void a_mail_that_came_by_smtp_is_shown_and_survives_a_restart() throws Exception {
        try (Mailbox mailbox = open()) {
            assertThat(mailbox.httpPort()).isEqualTo(ports.getFirst());
            send("<one@podium.test>", "报名已收到", "unit-a@podium.test", "unit-b@podium.test");

            JsonNode items = list("?to=UNIT-A");
            JsonNode mail = items.get(items.size() - 1);
            assertThat(mail.get("messageId").asText()).isEqualTo("<one@podium.test>");
            assertThat(mail.get("subject").asText()).isEqualTo("报名已收到");
            assertThat(mail.get("from").asText()).isEqualTo("office@podium.test");
            assertThat(mail.get("deliveredTo").asText()).isEqualTo("unit-a@podium.test");
            assertThat(mail.get("headers").get("X-Podium-Template").get(0).asText())
                    .isEqualTo("entry-received");
            assertThat(mail.get("text").isNull()).isTrue();
            assertThat(list("?to=UNIT-B&full=true").get(0).get("text").asText().strip())
                    .isEqualTo("纯文本");
        }
        try (Mailbox again = open()) {
            assertThat(again.httpPort()).isPositive();
            assertThat(list("")).hasSize(2);
            assertThat(list("?to=meant-unit-a")).hasSize(2);
            assertThat(list("?to=nobody")).isEmpty();
            send("<two@podium.test>", "again", "unit-a@podium.test");
            assertThat(list("")).hasSize(3);
            assertThat(list("").get(0).get("subject").asText()).isEqualTo("again");
        }
    }

    @Test
    void the_html_of_a_mail_can_show_itself_and_nothing_else() throws Exception {
        try (Mailbox mailbox = open()) {
            assertThat(mailbox.httpPort()).isPositive();
            send("<html@podium.test>", "page", "unit-a@podium.test");
            String id = list("").get(0).get("id").asText();

            HttpResponse<String> html = get("/mailbox/api/messages/" + id + "/html");
            assertThat(html.body()).contains("<b>网页</b>");
            assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("sandbox;")
                    .contains("default-src 'none'");
            assertThat(get("/mailbox/api/messages/" + id + "/raw").body())
                    .startsWith("Delivered-To: unit-a@podium.test");
            assertThat(get("/mailbox/").body()).contains("<!doctype html>");
            assertThat(get("/mailbox/api/messages/../../secret").statusCode()).isEqualTo(404);
            assertThat(get("/mailbox/api/messages/99999999").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_mail_whose_sender_died_in_the_middle_is_not_taken() throws Exception {
        try (Mailbox mailbox = open()) {
            assertThat(mailbox.httpPort()).isPositive();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ports.getLast())) {
                OutputStream out = socket.getOutputStream();
                for (String line : List.of(
                        "HELO here",
                        "MAIL FROM:<office@podium.test>",
                        "RCPT TO:<unit-a@podium.test>",
                        "DATA",
                        "Subject: half",
                        "",
                        "never ended")) {
                    socket.getInputStream().readNBytes(0);
                    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                }
            }
            send("<whole@podium.test>", "whole", "unit-a@podium.test");

            Eventually.holds(Duration.ofSeconds(5), () -> list("?subject=whole").size() == 1);
            assertThat(list("")).hasSize(1);
        }
    }

    @Test
    void the_newest_are_kept_and_as_many_as_asked_for_are_listed() throws Exception {
        byte[] mail = "Subject: one of many\r\n\r\ntext".getBytes(StandardCharsets.UTF_8);
        Mails few = new Mails(directory, 3);
        for (int i = 0; i < 5; i++) {
            few.keep("unit-a@podium.test", mail);
        }
        assertThat(few.find("", "", 10).newest())
                .extracting(Mail::id)
                .containsExactly("00000005", "00000004", "00000003");
        assertThat(directory.resolve("00000002.eml")).doesNotExist();

        try (Mailbox mailbox = open()) {
            assertThat(mailbox.httpPort()).isPositive();
            assertThat(list("?limit=2")).hasSize(2);
            assertThat(Json.MAPPER
                            .readTree(get("/api/messages?limit=2").body())
                            .get("total")
                            .asInt())
                    .isEqualTo(3);
            assertThat(Json.MAPPER
                            .readTree(get("/api/health").body())
                            .get("received")
                            .asInt())
                    .isEqualTo(5);
        }
    }

    @Test
    void a_mail_that_cannot_be_read_is_refused_and_leaves_nothing_behind() throws Exception {
        Mails mails = new Mails(directory, 3);

        assertThatThrownBy(() -> mails.keep("unit-a@podium.test", UNREADABLE)).isInstanceOf(IOException.class);

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
        assertThat(mails.received()).isZero();
        assertThat(mails.keep("unit-a@podium.test", READABLE).id()).isEqualTo("00000001");
    }

    @Test
    void a_file_that_cannot_be_read_is_named_and_hides_no_other() throws Exception {
        Files.write(directory.resolve("00000001.eml"), READABLE);
        Files.write(directory.resolve("00000002.eml"), UNREADABLE);

        Mails mails = new Mails(directory, 3);

        assertThat(mails.find("", "", 10).newest()).extracting(Mail::id).containsExactly("00000001");
        assertThat(mails.unreadable()).singleElement().asString().contains("00000002.eml", "cannot be read");
        assertThat(mails.keep("unit-a@podium.test", READABLE).id()).isEqualTo("00000003");
    }

    @Test
    void what_lies_there_is_counted_at_the_start_and_read_when_it_is_asked_for() throws Exception {
        Files.write(directory.resolve("00000001.eml"), UNREADABLE);
        Files.write(directory.resolve("00000002.eml"), READABLE);
        Files.write(directory.resolve("00000003.eml"), READABLE);

        Mails mails = new Mails(directory, 3);

        assertThat(mails.count()).isEqualTo(3);
        Mails.Found newest = mails.find("", "", 2);
        assertThat(newest.total()).isEqualTo(3);
        assertThat(newest.newest()).extracting(Mail::id).containsExactly("00000003", "00000002");
        assertThat(mails.unreadable()).isEmpty();
        assertThat(mails.find("nobody@", "", 2)).isEqualTo(new Mails.Found(0, List.of()));
        assertThat(mails.unreadable()).hasSize(1);
        assertThat(mails.count()).isEqualTo(2);
    }

    private Mailbox open() throws IOException {
        return new Mailbox(directory, ports.getFirst(), ports.getLast());
    }

    private JsonNode list(String query) throws IOException, InterruptedException {
        return Json.MAPPER.readTree(get("/api/messages" + query).body()).get("items");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.getFirst() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void send(String id, String subject, String... recipients) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(ports.getLast()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties)) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom("office@podium.test");
        for (String recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, "UTF-8");
        message.setHeader("X-Podium-Template", "entry-received");
        message.setHeader("X-Podium-Recipient", "meant-" + recipients[0]);
        MimeBodyPart text = new MimeBodyPart();
        text.setText("纯文本", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<b>网页</b><script>alert(1)</script>", "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }
}
