package org.podium.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Only looks at what the Tianjin story left; may do so while another story is still being played. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface BesideAPlay {}
