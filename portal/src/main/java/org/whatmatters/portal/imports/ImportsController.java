package org.whatmatters.portal.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Unreadable;
import org.whatmatters.portal.services.ImportService;

/// "Lists we take in": a file of groups goes in, and what became of each row comes out.
@Controller
@RequestMapping("/imports")
class ImportsController {

    private static final int SHOWN = 50;

    private final ImportService imports;
    private final Commands commands;

    ImportsController(ImportService imports, Commands commands) {
        this.imports = imports;
        this.commands = commands;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("imports", imports.imports(SHOWN).items());
        model.addAttribute("sources", imports.sources());
        return "imports/list";
    }

    @PostMapping
    String start(@RequestParam String source, @RequestParam MultipartFile file, HttpServletRequest request) {
        return commands.run(request, "/imports", command -> {
            if (file.isEmpty()) {
                throw new Unreadable("file", "Choose a file that is not empty");
            }
            var type = FileType.ofName(String.valueOf(file.getOriginalFilename()))
                    .orElseThrow(() ->
                            new Unreadable("file", "Choose a file whose name ends in .csv, .zip, .ndjson or .json"));
            return "/imports/"
                    + imports.start(source.strip(), type.mediaType(), content(file), command)
                            .id();
        });
    }

    @GetMapping("/{id}")
    String report(@PathVariable UUID id, Model model) {
        model.addAttribute("report", imports.report(id));
        return "imports/report";
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

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
