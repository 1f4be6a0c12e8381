package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.carejourney.findings.Finding;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.FindingReading;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.gateway.wording.FindingWords;
import uk.carejourney.projections.findings.FindingsReader;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What is worth a person's attention in one child's record, and whose records have it. */
@Controller
final class FindingsPage {

    private static final int ON_A_PAGE = 50;

    /** One finding, in words, with the entries it rests on. */
    public record Row(String title, String means, String words, List<Entry> entries) {}

    /** An entry by its place, and what it says happened. */
    public record Entry(long position, String title, String happened) {}

    /** A finding and how many children have it. */
    public record Count(String code, String title, String means, String children) {}

    /** A child who has the finding asked for. */
    public record Having(UUID child, String reference, int times) {}

    private final FindingReading findings;
    private final ChildReading records;
    private final MaySee maySee;
    private final FactWords words;

    FindingsPage(FindingReading findings, ChildReading records, FactWords words, MaySee maySee) {
        this.maySee = maySee;
        this.findings = findings;
        this.records = records;
        this.words = words;
    }

    @GetMapping("/children/{child}/findings")
    ModelAndView child(
            Person acting,
            @PathVariable UUID child,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String about) {
        AskedOfChild asked = AskedOfChild.of(child, known, about, records);
        TimelineForm answered = asked.answered();
        Map<Long, Told> entries = new HashMap<>();
        Journey.of(records.held(child, answered.knownBy()).readable())
                .entries()
                .forEach(told -> entries.put(told.recorded().position(), told));
        ModelAndView page = asked.page("findings", acting.sight());
        page.addObject(
                "rows",
                findings.of(child, answered.asOf()).findings().stream()
                        .map(one -> row(one, entries, acting))
                        .toList());
        return page;
    }

    private Row row(Finding finding, Map<Long, Told> entries, Person acting) {
        String means = FindingWords.means(finding.code());
        return new Row(
                FindingWords.title(finding.code()),
                means,
                finding.words().equals(means) ? "" : finding.words(),
                finding.positions().stream()
                        .flatMap(position -> Stream.ofNullable(entries.get(position)))
                        .map(told -> entry(told, acting))
                        .toList());
    }

    private Entry entry(Told told, Person acting) {
        return new Entry(
                told.recorded().position(),
                words.title(told.fact()),
                words.happened(told.fact(), told.happened(), acting.sight()));
    }

    @GetMapping("/findings")
    ModelAndView board(
            Person acting,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "1") int page) {
        ModelAndView board = new ModelAndView("findings-board");
        board.addObject("counts", counts());
        board.addObject("code", FindingWords.knows(code) ? code : "");
        ReadingInHand.shows(0);
        if (FindingWords.knows(code)) {
            int wanted = Math.clamp(page, 1, 100_000);
            FindingsReader.Page found =
                    findings.having(code, wanted, ON_A_PAGE, maySee.seen(acting));
            ReadingInHand.shows(found.children().size());
            int pages = found.pages(ON_A_PAGE);
            board.addObject("title", FindingWords.title(code));
            board.addObject("means", FindingWords.means(code));
            board.addObject("children", having(found, acting));
            board.addObject("pager", Pager.of(Math.min(wanted, pages), pages));
        }
        return board;
    }

    private List<Count> counts() {
        return findings.byCode().entrySet().stream()
                .map(one ->
                        new Count(
                                one.getKey(),
                                FindingWords.title(one.getKey()),
                                FindingWords.means(one.getKey()),
                                String.format(Locale.UK, "%,d", one.getValue())))
                .toList();
    }

    private List<Having> having(FindingsReader.Page found, Person acting) {
        Map<UUID, ChildLine> lines =
                records.lines(
                        found.children().stream().map(FindingsReader.OfChild::child).toList());
        return found.children().stream()
                .map(one ->
                        new Having(
                                one.child(),
                                reference(one.child(), lines.get(one.child()), acting),
                                one.findings().size()))
                .toList();
    }

    private static String reference(UUID child, @Nullable ChildLine line, Person acting) {
        return line == null
                ? child.toString().substring(0, 8)
                : ChildWords.reference(line, acting.sight());
    }
}
