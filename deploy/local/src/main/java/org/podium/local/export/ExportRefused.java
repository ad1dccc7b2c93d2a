package org.podium.local.export;

/** A package that is not written, as one sentence for who asked for it. */
final class ExportRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    ExportRefused(String message) {
        super(message);
    }
}
