package org.podium.registration.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.StreamingAead;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.podium.registration.document.Blobs;

/** Opens the key file at start, and makes one only while there is nothing yet that a lost one could have sealed. */
@ApplicationScoped
class Safekeeping {
    @Produces
    @Singleton
    PersonalKeys keys(
            @ConfigProperty(name = "podium.keys.file") Path file, ObjectMapper json, EntityManager database) {
        try {
            if (!Files.exists(file)) {
                if (anybodySealed(database)) {
                    throw new IllegalStateException(
                            "the key file " + file + " is missing, but there are persons sealed with its keys");
                }
                PersonalKeys.create(file, json);
            }
            return PersonalKeys.read(file, json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key file " + file + " cannot be read", unreadable);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key file " + file + " cannot be used", unusable);
        }
    }

    @Produces
    @Singleton
    PersonalNumbers numbers(PersonalKeys keys) {
        return new PersonalNumbers(keys);
    }

    @Produces
    @Singleton
    Blobs blobs(@ConfigProperty(name = "podium.blobs.dir") Path folder, PersonalKeys keys) {
        return new Blobs(folder, keys.scans(StreamingAead.class));
    }

    private static boolean anybodySealed(EntityManager database) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> !database.createNativeQuery("select 1 from person limit 1")
                        .getResultList()
                        .isEmpty());
    }
}
