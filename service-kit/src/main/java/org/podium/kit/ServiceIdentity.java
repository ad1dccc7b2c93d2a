package org.podium.kit;

import io.smallrye.config.ConfigMapping;

/** Which service of the house this is: {@code podium.service.name} and, where it differs, {@code podium.service.root}. */
@ConfigMapping(prefix = "podium.service")
public interface ServiceIdentity {
    /** for example {@code registration}; names the consumer group and the source of its events */
    String name();

    /** first segment of its paths, for example {@code notifications}; the name unless told otherwise */
    String root();
}
