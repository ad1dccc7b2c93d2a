package org.podium.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who the mails come from, {@code podium.mail.*}. The server itself is the framework's {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "podium.mail")
public interface MailConfig {

    @WithDefault("noreply@podium.test")
    String from();

    /** right part of every Message-ID */
    @WithDefault("podium.test")
    String domain();

    /** where the mails of a rehearsal go instead of to the people */
    @WithDefault("sandbox@podium.test")
    String sandbox();
}
