package org.podium.local.export;

/** {@code NOTICE.md} of an exported package: what it is, whose data it holds, and what it leaves out. */
final class PackageNotice {
    private PackageNotice() {}

    static String of(ToldContest contest) {
        return """
                # %s

                %s

                A contest package, written by `./podium export` from what a running platform says of the contest. It can be played as a rehearsal (`./podium play`), recomputed offline (`./podium verify`), and exported again to the same files.

                Rulebook `%s`, with %d later versions (announcements in `story.yaml`) `%s`.

                | file | what it holds |
                | --- | --- |
                | `rulebook.yaml` | the rulebook as it was published first, every byte of it |
                | `units.csv` | the units of the entries, their legal units, and units that were nominated |
                | `entries.csv` | every entry that was handed in, as it was then: a row a person |
                | `marks.csv` | the marks that count, as two people keyed them, before any penalty |
                | `story.yaml` | announcements, corrections, substitutions, withdrawals, appeals, and what people decided, in order |
                | `expected/` | what came of it, up to the public notice |

                ## Personal data

                `entries.csv` and `story.yaml` hold identity numbers, phones and mail addresses in clear; each look at a number or a phone is on the audit trail of the contest, for the purpose `export`. Only the owner of the files can read them. Whoever passes them on answers for it.

                ## What it leaves out

                - Scans. The column `documents` names their kinds and what was wrong with them; a play sends samples.
                - What was never handed in: drafts, and forms that a rule or a check refused.
                - What a returned form said before it was corrected: a form is as it stood at the end, only its scans are as they came.
                - Answers of the form that no rule reads, but for subject, education, certificate number and insurance.
                - Judges whom units proposed, who stands aside for whom, and records of insurance.
                - Who decided, drew, keyed and confirmed, and when; of decisions after the results the order alone.
                - What the committee decided of announcements that came between the draw of a pool and its freeze. A play takes each announcement before the stage or after it; where one was kept from a drawn pool, it may come to other ranks than `expected/` says.
                - What the story of a package has no step for: appeals that nobody ruled on, requests that were taken back.
                - What was corrected on an appeal: `marks.csv` holds the marks as they count, and of penalties those that stand are told. A play takes an appeal between the provisional and the final result of its stage, at the time it was filed or later; where the hours for it are over then, it is not taken in again.
                - Public notice, confirmation, certificates and mails: a play makes its own.
                """.formatted(
                        contest.name().en(),
                        contest.name().zh(),
                        contest.versions().getFirst().hash(),
                        contest.versions().size() - 1,
                        contest.versions().getLast().hash());
    }
}
