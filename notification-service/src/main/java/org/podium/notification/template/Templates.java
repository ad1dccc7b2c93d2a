package org.podium.notification.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Puts letters into the words of their templates, {@code mails/<name>/<language>/}. An engine of its own, not the
 * framework's: it renders in plain unit tests, and it is strict, so that a template that asks for what its content does
 * not have fails instead of leaving a gap in a mail.
 */
@ApplicationScoped
public class Templates {
    public static final String CHINESE = "zh";
    private static final String ROOT = "mails/";
    private static final List<String> TAGS = List.of("facts", "fact", "point", "next", "button");

    private final Engine engine;

    public Templates() {
        var builder = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addLocator(Templates::locate);
        for (String tag : TAGS) {
            builder.addSectionHelper(new UserTagSectionHelper.Factory(tag, "tags/" + tag + ".html"));
        }
        engine = builder.build();
    }

    public boolean speaks(MailTemplate template, String language) {
        return Templates.class.getClassLoader().getResource(ROOT + path(template, language, "body.html")) != null;
    }

    public Written write(Letterhead contest, Letter letter, String language) {
        String subject = (contest.rehearsal() ? "[演练] " : "")
                + render(contest, letter, path(letter.template(), language, "subject.txt"), "")
                        .strip();
        return new Written(
                subject,
                render(contest, letter, path(letter.template(), language, "body.html"), subject),
                tidy(render(contest, letter, path(letter.template(), language, "body.txt"), subject)));
    }

    private String render(Letterhead contest, Letter letter, String path, String subject) {
        var template = engine.getTemplate(path);
        if (template == null) {
            throw new IllegalStateException("no template " + path);
        }
        return template.data("contest", contest)
                .data("to", letter.to())
                .data("mail", letter.content())
                .data("subject", subject)
                .render();
    }

    /** What an absent part leaves behind in plain text: more than one empty line, spaces at the ends. */
    private static String tidy(String text) {
        return text.lines()
                        .map(String::stripTrailing)
                        .reduce((a, b) -> b.isEmpty() && a.endsWith("\n") ? a : a + "\n" + b)
                        .orElse("")
                        .strip()
                + "\n";
    }

    private static String path(MailTemplate template, String language, String file) {
        return template.word() + "/" + language + "/" + file;
    }

    private static Optional<TemplateLocator.TemplateLocation> locate(String path) {
        if (Templates.class.getClassLoader().getResource(ROOT + path) == null) {
            return Optional.empty();
        }
        return Optional.of(new TemplateLocator.TemplateLocation() {
            @Override
            public Reader read() {
                InputStream file = Templates.class.getClassLoader().getResourceAsStream(ROOT + path);
                if (file == null) {
                    throw new IllegalStateException("no template " + path);
                }
                return new InputStreamReader(file, StandardCharsets.UTF_8);
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(
                        Variant.forContentType(path.endsWith(".html") ? Variant.TEXT_HTML : Variant.TEXT_PLAIN));
            }
        });
    }
}
