package uk.carejourney.gateway.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import uk.carejourney.gateway.sharing.Granting;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.sharing.Grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The register of agreements: what is passed on to whom, topic by topic. */
@Controller
final class GrantsPage {

    /** One topic and everything ever granted of it. */
    public record Topic(String name, List<Row> grants) {}

    /** One grant. */
    public record Row(
            String partner,
            String purpose,
            String agreement,
            String period,
            String state,
            List<String> fields) {

        static Row of(Grant grant, LocalDate today) {
            LocalDate last = grant.made().to();
            return new Row(
                    grant.made().name(),
                    grant.made().purpose(),
                    grant.made().agreement(),
                    last == null
                            ? "from " + Dates.day(grant.made().from())
                            : "%s to %s".formatted(Dates.day(grant.made().from()), Dates.day(last)),
                    grant.stateOn(today).name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    grant.made().fields());
        }
    }

    private final Granting granting;

    GrantsPage(Granting granting) {
        this.granting = granting;
    }

    @GetMapping("/grants")
    ModelAndView grants() {
        List<Grant> all = granting.all().all();
        ModelAndView page = new ModelAndView("grants");
        page.addObject(
                "topics",
                granting.topics().stream()
                        .sorted()
                        .map(topic -> new Topic(topic, rows(all, topic)))
                        .filter(topic -> !topic.grants().isEmpty())
                        .toList());
        return page;
    }

    private List<Row> rows(List<Grant> all, String topic) {
        return all.reversed().stream()
                .filter(grant -> grant.made().topics().contains(topic))
                .map(grant -> Row.of(grant, granting.today()))
                .toList();
    }
}
