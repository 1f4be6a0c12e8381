package uk.carejourney.gateway.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FactType;
import uk.carejourney.gateway.wording.Labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every kind of fact the ledger can hold, by area. */
@Controller
final class CataloguePage {

    /** An area and its kinds of fact. */
    public record Area(String words, List<Kind> kinds) {}

    /** A kind of fact. */
    public record Kind(String words, String name, String meaning, int fields) {}

    @GetMapping("/catalogue")
    ModelAndView catalogue() {
        Map<String, List<Kind>> areas = new TreeMap<>();
        for (FactType type : Facts.CATALOGUE.all()) {
            String words = Labels.sentence(type.name().split("\\.")[1]);
            areas.computeIfAbsent(Labels.sentence(type.area()), _ -> new ArrayList<>())
                    .add(new Kind(words, type.name(), type.meaning(), type.fields().size()));
        }
        List<Area> shown =
                areas.entrySet().stream()
                        .map(area -> new Area(area.getKey(), area.getValue()))
                        .toList();
        return new ModelAndView(
                "catalogue", Map.of("areas", shown, "count", Facts.CATALOGUE.all().size()));
    }
}
