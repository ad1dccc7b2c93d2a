package org.podium.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that creates, or starts a job, and may be repeated safely: it needs the header {@code Idempotency-Key}. Missing → 400; the same key
 * with another request → 422; the first one still running → 409; answered before → the stored answer again, with
 * {@code Idempotent-Replayed: true}. Kept for 24 hours per client and subject, encrypted.
 *
 * <p>Opens the transaction in which the method runs, and stores the answer in it: after a crash either both are there or
 * neither. Failures are not stored (their transaction rolled back), so a repeated request is tried afresh. The method returns
 * an entity, a {@code Response} or a {@code RestResponse}, not a stream and not a {@code Uni}; versions in it must be flushed.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
