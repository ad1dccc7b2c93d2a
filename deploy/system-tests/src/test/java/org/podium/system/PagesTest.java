package org.podium.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people see in a browser: the page behind a certificate, the mailbox, the documentation of the APIs. */
@Tag("browser")
@ExtendWith(PlayedStory.Once.class)
@BesideAPlay
class PagesTest {
    private final PlayedStory story;
    private final List<String> complaints = new ArrayList<>();
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(installed())
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update")));
    private final Page page = browser.newPage(new Browser.NewPageOptions().setLocale("zh-CN"));

    PagesTest(PlayedStory story) {
        this.story = story;
    }

    @BeforeEach
    void listen() {
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
        org.assertj.core.api.Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void the_page_behind_a_certificate_says_whose_it_is_and_that_a_rehearsal_is_void() {
        JsonNode certificate = story.report().at("/certificates/0");
        page.navigate(certificate.required("verificationPage").asText());
        assertThat(page.locator("body"))
                .containsText(certificate.at("/recipient/name").asText());
        assertThat(page.locator("body"))
                .containsText(certificate.required("number").asText());
        assertThat(page.locator("body")).containsText("演练");
    }

    @Test
    void the_mailbox_shows_the_mails_of_the_story() {
        page.navigate(story.platform().origin() + "/mailbox/");
        assertThat(page.locator("body")).containsText("[演练]");
    }

    @Test
    void every_service_has_a_page_of_its_api() {
        for (String service : List.of("registration", "scoring", "awards", "notifications")) {
            page.navigate(story.platform().origin() + "/" + service + "/q/docs/");
            assertThat(page.locator(".opblock").first()).isVisible();
        }
    }

    private static Path installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    }
}
