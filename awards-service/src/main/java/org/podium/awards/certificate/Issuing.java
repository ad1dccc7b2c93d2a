package org.podium.awards.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.awards.award.Award;
import org.podium.awards.award.GivingWay.AwardRevoked;
import org.podium.awards.certificate.CertificateFacts.Basis;
import org.podium.awards.certificate.CertificateFacts.Words;
import org.podium.awards.contest.Contest;
import org.podium.awards.contest.Rulebooks;
import org.podium.awards.entry.Entries;
import org.podium.awards.entry.Entry;
import org.podium.awards.pool.Pool;
import org.podium.awards.pool.Pools;
import org.podium.kit.event.Outbox;
import org.podium.rulebook.Contest.OrganisationRole;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.AwardKind;
import org.podium.rulebook.award.Proposal;
import org.podium.rulebook.award.ProposalStatus;

/** Issues certificates for confirmed awards, in the transaction that confirms them and that tells of both. */
@ApplicationScoped
public class Issuing {
    /** what one that is given for the whole contest says of skill, division and stage */
    private static final Words NONE = new Words("", "");

    private final Certificates certificates;
    private final Entries entries;
    private final Pools pools;
    private final Rulebooks rulebooks;
    private final Outbox outbox;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Issuing(Certificates certificates, Entries entries, Pools pools, Rulebooks rulebooks, Outbox outbox, Clock clock) {
        this.certificates = certificates;
        this.entries = entries;
        this.pools = pools;
        this.rulebooks = rulebooks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return how many: one per person, so that each of a team who may have an award has their own */
    @Transactional(TxType.MANDATORY)
    public int issue(Contest contest, List<Award> confirmed) {
        var onPaper = confirmed.stream()
                .filter(award -> Wording.ON_PAPER.contains(award.kind()))
                .toList();
        if (onPaper.isEmpty()) return 0;
        var known = entries.allOf(onPaper.stream()
                .map(Award::entry)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var bySeries = new LinkedHashMap<String, List<Paper>>();
        for (var award : onPaper) {
            var series = CertificateNumber.series(contest.slug(), award.skill(), contest.rehearsal());
            bySeries.computeIfAbsent(series, s -> new ArrayList<>()).addAll(papers(award, known));
        }
        var today = LocalDate.ofInstant(
                contest.now(clock), rulebooks.current(contest).contest().zoneId());
        var poolsOf = new LinkedHashMap<UUID, Pool>();
        pools.of(contest.id()).forEach(pool -> poolsOf.put(pool.id(), pool));
        var issued = new ArrayList<Certificate>();
        bySeries.forEach((series, papers) -> {
            var number = certificates.reserve(series, papers.size());
            for (var paper : papers) {
                var facts = facts(contest, paper, CertificateNumber.of(series, number++), poolsOf, today);
                issued.add(new Certificate(paper.award(), paper.person(), facts, clock.instant()));
            }
        });
        certificates.persist(issued);
        issued.forEach(certificate -> outbox.send(CertificateTold.issued(certificate)));
        return issued.size();
    }

    /** What was confirmed is not any more: the register says so, the number stays taken. */
    void onRevocation(@Observes AwardRevoked revoked) {
        for (var certificate : certificates.of(revoked.award().id())) {
            certificate.revoke("award-revoked", clock.instant());
            outbox.send(CertificateTold.revoked(certificate));
        }
    }

    /** One sheet of paper. @param team the names of the team, empty for one that stands alone */
    private record Paper(Award award, @Nullable String person, String name, String team) {}

    private static List<Paper> papers(Award award, Map<UUID, Entry> known) {
        var person = award.person();
        if (person != null) return List.of(new Paper(award, person, award.recipient(), ""));
        if (award.kind() == AwardKind.UNIT_AWARD) return List.of(new Paper(award, null, award.recipient(), ""));
        var entry = Objects.requireNonNull(known.get(Objects.requireNonNull(award.entry())));
        var team = entry.competitors().size() > 1 ? entry.names() : "";
        var without = without(award);
        return entry.competitors().stream()
                .filter(competitor -> !without.contains(competitor.personId()))
                .map(competitor -> new Paper(award, competitor.personId(), competitor.name(), team))
                .toList();
    }

    /** Ids of those of a team who may have no award: the team has it, and they get no paper of it. */
    private static List<String> without(Award award) {
        var listed = award.arithmetic().get(Proposal.WITHOUT_CERTIFICATE);
        return listed == null ? List.of() : List.of(listed.split(Proposal.AND, -1));
    }

    private CertificateFacts facts(
            Contest contest, Paper paper, CertificateNumber number, Map<UUID, Pool> poolsOf, LocalDate today) {
        var award = paper.award();
        var rulebook = rulebooks.version(contest.id(), award.rulebookVersion()).orElseThrow();
        var id = award.pool();
        var pool = id == null ? null : Objects.requireNonNull(poolsOf.get(id));
        return new CertificateFacts(
                number.value(),
                VerifyCode.random(random).value(),
                contest.rehearsal(),
                words(rulebook.contest().name()),
                pool == null ? NONE : skill(rulebook, pool.skill()),
                pool == null
                        ? NONE
                        : rulebook.division(pool.division())
                                .map(division -> words(division.label()))
                                .orElse(new Words(pool.division(), pool.division())),
                pool == null
                        ? NONE
                        : rulebook.stage(pool.stage())
                                .map(stage -> words(stage.label()))
                                .orElse(NONE),
                paper.name(),
                paper.team(),
                award.unitName(),
                Wording.namesRank(award.kind()) ? award.rank() : 0,
                Wording.of(
                        rulebook,
                        award.rule(),
                        award.kind(),
                        award.detail(),
                        award.proposedAs() == ProposalStatus.VERIFIED),
                issuers(rulebook, award.rule()),
                new Basis(
                        award.clause(),
                        words(rulebook.cite(award.clause())),
                        award.rule(),
                        award.rulebookVersion(),
                        award.resultVersion()),
                today);
    }

    private static Words skill(Rulebook rulebook, String name) {
        var label = rulebook.skill(name).map(skill -> words(skill.label())).orElse(new Words(name, name));
        var zh = label.zh();
        return new Words(zh.endsWith("赛项") ? zh.substring(0, zh.length() - 2) : zh, label.en());
    }

    /** Who confers it: as the award's own rule says (S1-30), or the rulebook for all, otherwise the hosts (S2-04). */
    private static List<String> issuers(Rulebook rulebook, String rule) {
        for (var followed : rulebook.awards().rules()) {
            var given = followed.id().equals(rule) ? followed.given() : null;
            if (given != null && given.issuer() != null)
                return List.of(given.issuer().zh());
        }
        var certificatesChapter = rulebook.awards().certificates();
        if (certificatesChapter != null)
            return List.of(certificatesChapter.issuer().zh());
        return rulebook.contest().organisations().stream()
                .filter(organisation -> organisation.role() == OrganisationRole.HOST)
                .map(organisation -> organisation.name().zh())
                .toList();
    }

    private static Words words(Text text) {
        return new Words(text.zh(), text.en());
    }
}
