package org.podium.kit.json;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A score in JSON: a decimal string of scale 2, {@code "80.00"}, in points of 100. Reading takes strings only, with at most two
 * decimals, since a JSON number may have been a binary fraction on its way; anything else is refused with 400.
 */
@Documented
@JacksonAnnotationsInside
@JsonSerialize(using = DecimalStrings.Writer.class)
@JsonDeserialize(using = DecimalStrings.Reader.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface DecimalString {}
