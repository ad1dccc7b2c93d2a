package org.podium.rulebook.reading;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.podium.rulebook.Contest;
import org.podium.rulebook.Contest.Awaited;
import org.podium.rulebook.Contest.Awaits;
import org.podium.rulebook.Messages;
import org.podium.rulebook.Rulebook;

/** The contest's own names, its stages, and what it waits for; and that messages are about something known. */
final class ContestChecks {
    private static final String OFFICE = "OFFICE";

    private final Contest contest;
    private final Messages messages;
    private final Problems problems;
    private final Names names;

    private ContestChecks(Rulebook rulebook, Problems problems) {
        this.contest = rulebook.contest();
        this.messages = rulebook.messages();
        this.problems = problems;
        this.names = new Names(problems);
    }

    static void check(Rulebook rulebook, Problems problems) {
        ContestChecks checks = new ContestChecks(rulebook, problems);
        checks.names();
        checks.stages();
        checks.committees();
        checks.contacts();
        checks.awaited();
        checks.messages();
    }

    private void names() {
        if (!contest.slug().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            problems.error(
                    "/contest/slug", "短名只用小写字母、数字和连字符", "the slug is made of lower-case letters, digits and hyphens");
        }
        try {
            ZoneId.of(contest.zone());
        } catch (DateTimeException e) {
            problems.error("/contest/zone", "未知时区 " + contest.zone(), contest.zone() + " is not a time zone");
        }
        names.unique("/contest/skills", "name", contest.skills(), Contest.Skill::name);
        names.unique("/contest/divisions", "name", contest.divisions(), Contest.Division::name);
        names.unique("/contest/attachments", "name", contest.attachments(), Contest.Attachment::name);
        names.some("/contest/skills", contest.skills());
        names.some("/contest/divisions", contest.divisions());
    }

    private void stages() {
        names.unique("/contest/stages", "name", contest.stages(), Contest.Stage::name);
        Set<String> stages = Names.of(contest.stages(), Contest.Stage::name);
        long awarding =
                contest.stages().stream().filter(Contest.Stage::awarding).count();
        if (awarding != 1) {
            problems.error(
                    "/contest/stages",
                    "应恰有一个评奖阶段，现有 " + awarding,
                    "exactly one stage is awarding; here are " + awarding);
        }
        Set<String> regional = Names.of(
                contest.stages().stream().filter(Contest.Stage::regional).toList(), Contest.Stage::name);
        contest.dates().forEach((stage, dates) -> {
            String path = Pointers.child("/contest/dates", stage);
            names.known(path, stage, stages);
            dates.regions().keySet().forEach(region -> names.region(Pointers.child(path + "/regions", region), region));
            if (!dates.regions().isEmpty() && !regional.contains(stage)) {
                problems.error(
                        path + "/regions",
                        stage + " 不分赛区举行，不能按赛区定日期",
                        stage + " is not held by region, so it has no days by region");
            }
        });
        for (int i = 0; i < contest.venues().size(); i++) {
            names.allKnown(
                    "/contest/venues/" + i + "/stages", contest.venues().get(i).stages(), stages);
        }
    }

    private void committees() {
        Set<Contest.CommitteeRole> roles =
                contest.committees().stream().map(Contest.Committee::role).collect(Collectors.toSet());
        for (int i = 0; i < contest.committees().size(); i++) {
            Contest.CommitteeRole under = contest.committees().get(i).under();
            if (under != null && !roles.contains(under)) {
                problems.error(
                        "/contest/committees/" + i + "/under",
                        under + " 不在本规则中",
                        under + " is no committee of this rulebook",
                        roles.stream().map(Enum::name).toList());
            }
        }
    }

    /** A desk belongs to a body of the contest: mails are signed with both. */
    private void contacts() {
        Set<String> bodies = Stream.concat(
                        contest.organisations().stream().map(body -> body.role().name()),
                        contest.committees().stream().map(body -> body.role().name()))
                .collect(Collectors.toSet());
        for (int i = 0; i < contest.contacts().size(); i++) {
            names.known(
                    "/contest/contacts/" + i + "/role",
                    contest.contacts().get(i).role(),
                    bodies);
        }
    }

    private void awaited() {
        List<Awaited> awaited = contest.awaited();
        for (int i = 0; i < awaited.size(); i++) {
            String path = "/contest/awaited/" + i;
            Awaited one = awaited.get(i);
            boolean oneOfSeveral = one.what() == Awaits.STAGE_DATES || one.what() == Awaits.ATTACHMENT;
            if (oneOfSeveral != (one.of() != null)) {
                problems.error(
                        path,
                        "STAGE_DATES 与 ATTACHMENT 须用 of 说明哪一个，其他不须",
                        "STAGE_DATES and ATTACHMENT say which one (of), others do not");
            }
            names.known(
                    path + "/of",
                    one.of(),
                    one.what() == Awaits.ATTACHMENT
                            ? Names.of(contest.attachments(), Contest.Attachment::name)
                            : Names.of(contest.stages(), Contest.Stage::name));
        }
    }

    private void messages() {
        List<Messages.Trigger> triggers = messages.triggers();
        for (int i = 0; i < triggers.size(); i++) {
            String path = "/messages/triggers/" + i;
            names.known(path + "/on", triggers.get(i).on(), Messages.EVENTS);
            names.allKnown(path + "/to", triggers.get(i).to(), Messages.RECEIVERS);
            reached(path + "/to", triggers.get(i).to());
        }
    }

    /** Whoever has no address is left out of the mail; the author of the rulebook learns it here and nowhere else. */
    private void reached(String path, List<String> to) {
        List<String> reached = new ArrayList<>(Messages.ADDRESSED);
        if (contest.contacts().stream().anyMatch(contact -> contact.email() != null)) {
            reached.add(OFFICE);
        }
        for (int i = 0; i < to.size(); i++) {
            String receiver = to.get(i);
            if (Messages.RECEIVERS.contains(receiver) && !reached.contains(receiver)) {
                problems.warning(
                        Pointers.child(path, i),
                        receiver + " 没有可用的邮箱地址，不会收到邮件",
                        "no address is known for " + receiver + ", so nobody there is written to",
                        reached);
            }
        }
    }
}
