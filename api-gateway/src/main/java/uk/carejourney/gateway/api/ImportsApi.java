package uk.carejourney.gateway.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.imports.ImportRun;
import uk.carejourney.gateway.imports.ReturnImports;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.wording.Moments;
import uk.carejourney.infra.returns.ssda903.Ssda903Return.Declared;
import uk.carejourney.infra.returns.ssda903.mapping.ReturnYear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Imports of returns: begin one, and watch it. */
@RestController
final class ImportsApi {

    private final ReturnImports imports;

    ImportsApi(ReturnImports imports) {
        this.imports = imports;
    }

    /**
     * Begins to import a return and answers at once.
     *
     * @param files its CSV files
     * @param year the year it covers, such as {@code 2017-18}; deduced if absent
     * @param madeOn the day it was made
     */
    @PostMapping(path = "/api/v1/imports/ssda903", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportRun> begin(
            Person acting,
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String madeOn) {
        ImportRun run =
                imports.begin(
                        contents(files), new Declared(year(year), day(madeOn)), acting.actor());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + run.id()))
                .body(run);
    }

    /** How far one import has come. */
    @GetMapping("/api/v1/imports/{id}")
    ImportRun run(@PathVariable String id) {
        return imports.run(id);
    }

    private static Map<String, byte[]> contents(List<MultipartFile> files) {
        Map<String, byte[]> contents = new TreeMap<>();
        for (MultipartFile file : files) {
            String given = file.getOriginalFilename();
            String name = given == null ? "" : String.valueOf(Path.of(given).getFileName());
            try {
                if (contents.put(name, file.getBytes()) != null) {
                    throw RefusedRequest.of(
                            Refusal.UNREADABLE, "Two files have the same name: give each its own.");
                }
            } catch (IOException lost) {
                throw new UncheckedIOException("an uploaded file is gone", lost);
            }
        }
        return contents;
    }

    private static @Nullable ReturnYear year(@Nullable String given) {
        try {
            return given == null ? null : ReturnYear.parse(given);
        } catch (IllegalArgumentException notAYear) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "'year' is written like 2017-18.");
        }
    }

    private static @Nullable LocalDate day(@Nullable String given) {
        if (given == null) {
            return null;
        }
        return Moments.day(given)
                .orElseThrow(() ->
                        RefusedRequest.of(
                                Refusal.UNREADABLE, "'madeOn' is a date like 2018-06-01."));
    }
}
