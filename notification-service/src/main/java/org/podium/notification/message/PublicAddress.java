package org.podium.notification.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where people reach the house, {@code podium.public.*}. */
@ConfigMapping(prefix = "podium.public")
interface PublicAddress {

    /** origin of the links in mails, without a slash at its end */
    @WithDefault("http://localhost:8080")
    String url();

    /** address of an entry in the portal, with {@code {entry}} where its id goes; without it, mails have no such link */
    Optional<String> entry();

    /** where the portal shows the ranking of a pool, with {@code {pool}} for its id */
    Optional<String> result();

    /** where its holder gets a certificate, with {@code {number}} for its number */
    Optional<String> certificate();

    /** where the portal shows the awards on public notice, with {@code {notice}} for its id */
    Optional<String> notice();
}
