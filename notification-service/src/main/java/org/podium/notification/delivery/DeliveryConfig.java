package org.podium.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How mails leave, {@code podium.delivery.*}. */
@ConfigMapping(prefix = "podium.delivery")
public interface DeliveryConfig {

    /** off: nothing is sent by itself (tests) */
    @WithDefault("true")
    boolean enabled();

    /** workers of one instance; after a crash each may repeat the one mail it had in flight */
    @WithDefault("1")
    int workers();

    /** how often to look when nobody called */
    @WithDefault("1s")
    Duration pollEvery();

    /** longest time that one mail may take; must be shorter than the lease */
    @WithDefault("10s")
    Duration timeout();

    /** how long a worker has a mail for itself; after a crash it is repeated when this is over */
    @WithDefault("20s")
    Duration lease();

    /** pauses after the first, second, … answer that puts a mail off; after the last the delivery has failed */
    @WithDefault("5s,30s,2m,10m,30m,2h,6h,12h")
    List<Duration> backOff();

    /** first and longest pause of a worker whose mail server does not answer at all */
    @WithDefault("500ms")
    Duration pause();

    @WithDefault("10s")
    Duration pauseAtMost();
}
