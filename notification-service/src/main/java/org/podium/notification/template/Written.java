package org.podium.notification.template;

/** A mail as the recipient will read it. */
public record Written(String subject, String html, String text) {}
