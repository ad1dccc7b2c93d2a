package org.podium.notification.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where people reach the house, {@code podium.public.*}. */
@ConfigMapping(prefix = "podium.public")
interface PublicAddress {

    /** origin of the links in mails, without a slash at its end */
    @WithDefault("http://localhost:8080")
    String url();
}
