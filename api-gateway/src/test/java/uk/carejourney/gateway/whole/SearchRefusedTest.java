package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What is no search for a child is refused, and nothing of it repeated. */
final class SearchRefusedTest extends WholeApplication {

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        assertThat(refused("{}")).containsExactly("name NOTHING_GIVEN");
        assertThat(
                        refused(
                                "{'name': 'r', 'born': '2016-02-30', 'nhsNumber': '9434765918',"
                                        + " 'upn': '7'}"))
                .containsExactly(
                        "born NOT_A_DATE",
                        "name TOO_SHORT",
                        "nhsNumber NOT_AN_NHS_NUMBER",
                        "upn NOT_A_UPN");
        assertThat(refused("{'born': '1850-01-01'}")).containsExactly("born IMPOSSIBLE_DATE");
    }

    @Test
    void what_is_no_search_at_all_is_refused_and_not_repeated() {
        for (String body :
                List.of(
                        "{\"name\": {\"QXSEEK\": 1}}",
                        "{\"name\": [\"QXSEEK\"]}",
                        "{\"name\": \"QXSEEK",
                        "QXSEEK",
                        "[]",
                        "null",
                        "")) {
            HttpResponse<String> answer = searched("", body);
            assertThat(answer.statusCode()).as(body).isIn(400, 422);
            assertThat(answer.body()).as(body).doesNotContain("QXSEEK");
        }
        assertThat(searched("?cursor=QXSEEK", "{\"name\": \"robin\"}").statusCode()).isEqualTo(400);
        assertThat(refused("{'name': '" + "a ".repeat(101) + "'}"))
                .containsExactly("name TOO_LONG");
    }

    private List<String> refused(String asked) {
        HttpResponse<String> answer = searched("", asked.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        List<String> codes = new ArrayList<>();
        JsonMapper.shared()
                .readTree(answer.body())
                .path("problems")
                .forEach(one ->
                        codes.add(
                                one.path("field").asString() + " " + one.path("code").asString()));
        return codes;
    }

    private HttpResponse<String> searched(String query, String body) {
        return sent("worker-101", "/api/v1/children/search" + query, body);
    }
}
