package org.podium.local.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.Api;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.client.Call;

/** Full numbers and phones, person by person: each look says that it is for an export, and is on the audit trail. */
final class Disclosure {
    private static final String PERSONS = "/registration/v1/persons/";
    private static final String PURPOSE = "export";
    private static final int NOT_FOUND = 404;
    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 4;

    private final Api api;

    Disclosure(Api api) {
        this.api = api;
    }

    /** Empty where the person gave none, as a coach need not. */
    String number(String person) {
        return ask(person, "/number-disclosures").path("idNumber").asText("");
    }

    /** @param mask as it stands in the entry: somebody in two entries may have given two */
    String phone(String person, String mask) {
        List<String> phones = new ArrayList<>();
        ask(person, "/phone-disclosures").path("phones").forEach(phone -> phones.add(phone.asText()));
        return phones.stream()
                .filter(phone -> masks(mask, phone))
                .sorted()
                .findFirst()
                .orElseGet(() -> phones.isEmpty() ? "" : phones.getFirst());
    }

    private static boolean masks(String mask, String phone) {
        return mask.length() == phone.length()
                && phone.startsWith(mask.substring(0, Math.min(SHOWN_FIRST, mask.length())))
                && phone.endsWith(mask.substring(Math.max(0, mask.length() - SHOWN_LAST)));
    }

    private JsonNode ask(String person, String what) {
        Answer answer = api.send(Call.post(
                Source.OFFICE,
                PERSONS + person + what,
                Api.JSON.createObjectNode().put("purpose", PURPOSE)));
        if (!answer.ok() && answer.status() != NOT_FOUND) {
            throw new ApiRefused(what + " of a person", answer);
        }
        return answer.body();
    }
}
