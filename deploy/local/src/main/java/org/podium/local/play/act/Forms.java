package org.podium.local.play.act;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.podium.local.play.client.Api;
import org.podium.local.play.pack.Entry;
import org.podium.local.play.pack.Person;
import org.podium.rulebook.Ladder;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;

/** The rows of a package as the forms that the API takes; what a row leaves open is filled with sample values that fit. */
final class Forms {
    /** Of the new form of number, 22 characters. */
    private static final String CERTIFICATE = "Y000000000000000000001";

    private Forms() {}

    /** @param filledOn a day that is not after the one on which the entry is handed in */
    static ObjectNode entry(Entry entry, Rulebook rulebook, LocalDate filledOn) {
        ObjectNode form = Production.object()
                .put("skill", entry.skill())
                .put("division", entry.division())
                .put("portalReference", entry.portalReference().isEmpty() ? entry.entry() : entry.portalReference());
        putUnlessEmpty(form, "region", entry.region());
        putUnlessEmpty(form, "route", entry.route());
        ArrayNode competitors = form.putArray("competitors");
        entry.competitors().forEach(person -> competitors.add(competitor(person, rulebook, filledOn)));
        ArrayNode coaches = form.putArray("coaches");
        entry.coaches().forEach(person -> coaches.add(coach(person)));
        Person leader = entry.leader();
        if (leader != null) {
            form.set("leader", coach(leader));
        }
        return form;
    }

    static ObjectNode competitor(Person person, Rulebook rulebook, LocalDate filledOn) {
        ObjectNode form = Production.object()
                .put("name", person.name())
                .put("idNumber", person.idNumber())
                .put("phone", person.phone())
                .put("email", person.email())
                .put("level", person.level())
                .put("enrolment", person.enrolment())
                .put("school", person.school());
        putUnlessEmpty(form, "occupationSince", person.occupationSince());
        form.set("titles", titles(person.titles()));
        putUnlessEmpty(form, "unit", person.unit());
        declare(form, person, rulebook);
        further(form, person, filledOn);
        certificate(form, person, rulebook.ladder());
        return form;
    }

    static ArrayNode titles(List<Person.Title> known) {
        ArrayNode titles = Api.JSON.createArrayNode();
        for (Person.Title held : known) {
            ObjectNode title = titles.addObject().put("title", held.title()).put("fact", held.fact());
            if (!held.year().isEmpty()) {
                title.put("year", Integer.parseInt(held.year()));
            }
        }
        return titles;
    }

    private static void declare(ObjectNode form, Person person, Rulebook rulebook) {
        ObjectNode declared = Production.object();
        for (Registration.Declaration declaration : rulebook.registration().declarations()) {
            String name = declaration.name();
            Person.Answer answer = person.declarations().getOrDefault(name, Person.Answer.YES);
            if (answer != Person.Answer.UNSAID) {
                declared.put(name, answer == Person.Answer.YES);
            }
        }
        if (!declared.isEmpty()) {
            form.set("declarations", declared);
        }
    }

    private static void further(ObjectNode form, Person person, LocalDate filledOn) {
        boolean student = person.enrolment().equals("FULL_TIME");
        form.put("filledOn", filledOn.toString())
                .put("ethnicGroup", "汉族")
                .put("occupation", student ? "学生" : "专业技术人员")
                .put("household", "天津市")
                .put("curriculum", student ? "样例简历：在校学习" : "样例简历：从事相关专业工作")
                .put("education", person.further().getOrDefault("education", student ? "在读" : "本科"));
        putUnlessEmpty(form, "major", person.further().getOrDefault("major", ""));
        putUnlessEmpty(form, "insurance", person.further().getOrDefault("insurance", ""));
        String sex = person.further().getOrDefault("sex", "");
        putUnlessEmpty(form, "sex", sex.equals("男") ? "MALE" : sex.equals("女") ? "FEMALE" : sex);
    }

    private static void certificate(ObjectNode form, Person person, Ladder ladder) {
        String stated = person.further().getOrDefault("certificate", "");
        boolean sample = stated.isEmpty() && ladder.certified(person.level());
        putUnlessEmpty(form, "certificateNumber", sample ? CERTIFICATE : stated);
    }

    private static ObjectNode coach(Person person) {
        ObjectNode form = Production.object()
                .put("name", person.name())
                .put("phone", person.phone())
                .put("kind", person.role());
        putUnlessEmpty(form, "idNumber", person.idNumber());
        putUnlessEmpty(form, "email", person.email());
        return form;
    }

    private static void putUnlessEmpty(ObjectNode form, String field, String value) {
        if (!value.isEmpty()) {
            form.put(field, value);
        }
    }
}
