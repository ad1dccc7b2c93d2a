package org.podium.registration.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A phone as it is kept: what may be shown of it, and the whole sealed for one person. Two are equal when they are one
 * sealing; whether two phones are the same number only {@link Phones} can say.
 */
@Embeddable
public record SealedPhone(
        @Column(name = "phone_mask") String mask,
        @Column(name = "phone_sealed") byte[] ciphertext) {}
