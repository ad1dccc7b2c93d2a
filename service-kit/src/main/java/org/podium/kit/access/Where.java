package org.podium.kit.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the roles of an operation, or of every operation of a resource, must be held; what says nothing is open to whoever holds
 * one of them in any part of some contest. Read by {@link OpenOperations}; the operation itself asks for it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Where {
    Held value();

    /** How much of a contest. */
    enum Held {
        /** it is about no contest: the role in the token is enough */
        NOWHERE,
        /** a skill, division, region or stage of it */
        SOMEWHERE,
        /** a limited membership is not enough */
        WHOLE_CONTEST
    }
}
