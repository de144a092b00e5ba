package org.whatmatters.portal.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Unreadable;
import org.whatmatters.portal.services.Command;
import org.whatmatters.portal.services.ImportService;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.services.UploadService;
import org.whatmatters.portal.upload.SentFile;

/// "Lists we take in": a file of groups goes in, and what became of each row comes out.
@Controller
@RequestMapping("/imports")
class ImportsController {

    private static final int SHOWN = 50;

    /// The directory's own rule, kept here so that a file of 64 MB is not sent in vain.
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9.-]{1,62}");

    private final ImportService imports;
    private final UploadService uploads;
    private final Commands commands;

    ImportsController(ImportService imports, UploadService uploads, Commands commands) {
        this.imports = imports;
        this.uploads = uploads;
        this.commands = commands;
    }

    @GetMapping
    String list(@RequestParam @Nullable UUID after, Model model) {
        var list = imports.imports(after, SHOWN);
        model.addAttribute("imports", list.items());
        model.addAttribute("earlier", list.next());
        model.addAttribute("sources", imports.sources());
        return "imports/list";
    }

    @PostMapping
    String start(@RequestParam(defaultValue = "") String source, HttpServletRequest request) {
        var file = SentFile.of(request);
        return commands.run(request, "/imports", command -> {
            var type = type(file);
            if (!SOURCE.matcher(source.strip()).matches()) {
                throw new Unreadable(
                        "source", "Say whose list it is, in small letters, digits, dots and hyphens, at least two");
            }
            return "/imports/" + start(source.strip(), type, file, command).id();
        });
    }

    private UploadService.Started start(String source, FileType type, SentFile file, Command command) {
        try {
            return uploads.start(source, type.mediaType(), new InputStreamResource(file.content()), command);
        } catch (Refusal refusal) {
            if (refusal.status() == HttpStatus.CONTENT_TOO_LARGE.value()) {
                throw new Unreadable("file", "The file is larger than 64 MB. Send it in parts, under the same name");
            }
            throw refusal;
        }
    }

    private static FileType type(SentFile file) {
        try {
            if (file.isEmpty()) {
                throw new Unreadable("file", "Choose a file that is not empty");
            }
        } catch (IOException theyWentAway) {
            throw new Unreadable("file", "The file did not arrive. Send it again");
        }
        return FileType.ofName(file.name())
                .orElseThrow(
                        () -> new Unreadable("file", "Choose a file whose name ends in .csv, .zip, .ndjson or .json"));
    }

    @GetMapping("/{id}")
    String report(@PathVariable UUID id, Model model) {
        model.addAttribute("report", imports.report(id));
        return "imports/report";
    }

    @GetMapping("/{id}/refused")
    String refused(@PathVariable UUID id, @RequestParam(defaultValue = "0") long after, Model model) {
        var rows = imports.refusals(id, after);
        model.addAttribute("refused", rows.items());
        return rows(id, rows.next(), model);
    }

    @GetMapping("/{id}/flagged")
    String flagged(@PathVariable UUID id, @RequestParam(defaultValue = "0") long after, Model model) {
        var rows = imports.flags(id, after);
        model.addAttribute("flagged", rows.items());
        return rows(id, rows.next(), model);
    }

    private static String rows(UUID id, @Nullable String next, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("next", next);
        return "imports/rows";
    }

    @GetMapping("/{id}/report")
    ResponseEntity<byte[]> table(@PathVariable UUID id) {
        return file("import-" + id + ".csv", imports.table(id));
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template() {
        return file("groups.csv", imports.template());
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
