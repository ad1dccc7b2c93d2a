package org.podium.notification.template;

import org.podium.notification.contact.Recipient;

/** A mail before it is put into sentences: which one, to whom, about what. */
public record Letter(MailTemplate template, Recipient to, Content content) {}
