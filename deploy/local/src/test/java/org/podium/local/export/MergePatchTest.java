package org.podium.local.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.podium.local.play.client.Api;

class MergePatchTest {

    @Test
    void only_what_changed_is_in_it_however_deep() throws JsonProcessingException {
        assertPatch(
                "{'contest':{'name':'x','dates':{'FINAL':{'starts':'2025-11-10','ends':'2025-11-11'}}},'scoring':{}}",
                "{'contest':{'name':'x','dates':{'FINAL':{'starts':'2025-11-12','ends':'2025-11-11'}}},'scoring':{}}",
                "{'contest':{'dates':{'FINAL':{'starts':'2025-11-12'}}}}");
    }

    @Test
    void what_is_new_is_added_and_what_is_gone_is_null() throws JsonProcessingException {
        assertPatch("{'a':1,'b':{'c':2}}", "{'b':{'d':{'e':3}}}", "{'a':null,'b':{'c':null,'d':{'e':3}}}");
    }

    @Test
    void a_list_is_replaced_as_a_whole() throws JsonProcessingException {
        assertPatch("{'a':[{'id':1},{'id':2}]}", "{'a':[{'id':1}]}", "{'a':[{'id':1}]}");
    }

    @Test
    void nothing_changed_is_an_empty_patch() throws JsonProcessingException {
        assertPatch("{'a':[1,2]}", "{'a':[1,2]}", "{}");
    }

    private static void assertPatch(String before, String after, String patch) throws JsonProcessingException {
        assertThat(MergePatch.between(json(before), json(after))).isEqualTo(json(patch));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return Api.JSON.readTree(text.replace('\'', '"'));
    }
}
