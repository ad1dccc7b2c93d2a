package org.podium.kit.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the keys are, {@code podium.crypto.*}. */
@ConfigMapping(prefix = "podium.crypto")
public interface CryptoConfig {
    /** file with the keysets; shared by all instances of a service, kept for as long as its data */
    Optional<Path> keysetFile();

    /** make the file where it is missing: for local platforms and tests, never for production */
    @WithDefault("false")
    boolean createKeyset();
}
