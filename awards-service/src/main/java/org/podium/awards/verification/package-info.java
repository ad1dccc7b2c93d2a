/** The public page behind a certificate's QR code. */
package org.podium.awards.verification;
