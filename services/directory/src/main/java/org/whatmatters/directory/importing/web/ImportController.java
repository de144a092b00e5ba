package org.whatmatters.directory.importing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.directory.importing.FileForm;
import org.whatmatters.directory.importing.SourceName;
import org.whatmatters.directory.importing.application.ImportReports;
import org.whatmatters.directory.importing.application.StartImport;
import org.whatmatters.directory.importing.format.TemplateColumn;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;

@RestController
@RequestMapping("/api/v1/directory/imports")
@MayUse(staff = Role.DIRECTORY_EDITOR)
class ImportController {

    private static final String LINES = MediaType.APPLICATION_NDJSON_VALUE;
    private static final String LIST = MediaType.APPLICATION_JSON_VALUE;
    private static final String TABLES = "application/zip";
    private static final String TEMPLATE = "text/csv";
    private static final int ROWS_OF_A_PAGE = 100;

    private final StartImport startImport;
    private final ImportReports reports;

    ImportController(StartImport startImport, ImportReports reports) {
        this.startImport = startImport;
        this.reports = reports;
    }

    record StartedResponse(UUID id) {}

    @PostMapping(consumes = {LINES, LIST, TABLES, TEMPLATE})
    ResponseEntity<StartedResponse> start(
            @RequestParam(defaultValue = "") String source,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            Actor.Staff actor,
            HttpServletRequest request)
            throws IOException {
        // The platform leaves uploads alone, so the rule for the key is kept here.
        if (key.isBlank() || key.length() > 200) {
            throw new UploadProblem(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key-missing",
                    "Send an Idempotency-Key of 1 to 200 characters, so that this can be retried safely.");
        }
        var name = SourceName.of(source)
                .orElseThrow(() -> Invalid.field(
                        "/source", "not-a-source-name", "Name the feed, in small letters, digits, dots and hyphens."));
        var id = startImport.start(actor, key, name, form(type), request.getInputStream());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/directory/imports/" + id))
                .body(new StartedResponse(id));
    }

    private static FileForm form(MediaType type) {
        return switch (type.getType() + "/" + type.getSubtype()) {
            case LINES -> FileForm.LINES;
            case TABLES -> FileForm.TABLES;
            case TEMPLATE -> FileForm.TEMPLATE;
            default -> FileForm.LIST;
        };
    }

    /// The empty spreadsheet for small groups.
    @GetMapping(path = "/template", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> template() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"groups.csv\"")
                .body(TemplateColumn.emptyTemplate());
    }

    @GetMapping
    Page<ImportReports.Summary> list(PageRequest page, Actor.Staff actor) {
        return Page.of(reports.list(actor.organisationId(), page), page, ImportReports.Summary::id);
    }

    /// What a spreadsheet program opens: rows that were refused or are to be looked at, at most 10 000.
    @GetMapping(path = "/{id}/report", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> reportAsTable(@PathVariable UUID id, Actor.Staff actor) {
        mustBeOurs(id, actor);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + ".csv\"")
                .body(ReportTable.of(reports.remarkable(id, 10_000)));
    }

    @GetMapping("/{id}")
    ImportResponse report(@PathVariable UUID id, Actor.Staff actor) {
        return reports.find(id, actor.organisationId()).map(ImportResponse::of).orElseThrow(NotFound::new);
    }

    /// The refused rows, in pages.
    ///
    /// @param after the last row of the page before
    @GetMapping("/{id}/refusals")
    Page<ImportResponse.RefusalResponse> refusals(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") long after, Actor.Staff actor) {
        mustBeOurs(id, actor);
        var rows = reports.refusals(id, after, ROWS_OF_A_PAGE + 1).stream()
                .flatMap(row -> ImportResponse.refusal(row).stream())
                .toList();
        return page(rows, ImportResponse.RefusalResponse::row);
    }

    /// The rows that were taken in and are to be looked at, in pages.
    ///
    /// @param after the last row of the page before
    @GetMapping("/{id}/flags")
    Page<ImportResponse.FlagResponse> flags(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") long after, Actor.Staff actor) {
        mustBeOurs(id, actor);
        var rows = reports.flagged(id, after, ROWS_OF_A_PAGE + 1).stream()
                .map(ImportResponse::flag)
                .toList();
        return page(rows, ImportResponse.FlagResponse::row);
    }

    private void mustBeOurs(UUID id, Actor.Staff actor) {
        if (!reports.isOf(id, actor.organisationId())) {
            throw new NotFound();
        }
    }

    /// One row more was read: it tells that there are more.
    private static <T> Page<T> page(List<T> rows, ToLongFunction<T> number) {
        if (rows.size() <= ROWS_OF_A_PAGE) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, ROWS_OF_A_PAGE);
        return new Page<>(items, Long.toString(number.applyAsLong(items.getLast())));
    }
}
