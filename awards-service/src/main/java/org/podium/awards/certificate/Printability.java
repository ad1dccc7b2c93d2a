package org.podium.awards.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.podium.awards.award.Award;
import org.podium.awards.award.Awards;

/**
 * Whether the names under a public notice can be printed. It is asked while there is still time to add a font: a confirmed
 * award whose certificate nobody can print would be too late.
 */
@ApplicationScoped
public class Printability {
    private final Awards awards;
    private final CertificateFonts fonts;

    Printability(Awards awards, CertificateFonts fonts) {
        this.awards = awards;
        this.fonts = fonts;
    }

    /** @param characters that no font here has */
    public record Unprintable(UUID awardId, String recipient, List<String> characters) {
        @Override
        public String toString() {
            return recipient + " (" + String.join(" ", characters) + ")";
        }
    }

    /** The awards of a notice that will have a certificate which cannot be printed; empty for nearly every notice. */
    public List<Unprintable> missingUnder(UUID notice) {
        return awards.under(notice).stream()
                .filter(award -> Wording.ON_PAPER.contains(award.kind()))
                .map(award -> new Unprintable(award.id(), award.recipient(), fonts.missingIn(printed(award))))
                .filter(award -> !award.characters().isEmpty())
                .toList();
    }

    private static String printed(Award award) {
        return award.recipient() + award.unitName() + award.detail();
    }
}
