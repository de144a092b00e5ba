package org.whatmatters.portal.forms;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.whatmatters.portal.services.FormEditorService;

/// Every form in every version, as agencies see it and with nothing to send.
@Controller
class FormsController {

    private final FormEditorService editor;

    FormsController(FormEditorService editor) {
        this.editor = editor;
    }

    @GetMapping("/forms")
    String all(Model model) {
        model.addAttribute("forms", editor.forms());
        return "forms/list";
    }

    @GetMapping("/forms/{id}/{version}")
    String one(@PathVariable String id, @PathVariable int version, Model model) {
        model.addAttribute("form", editor.form(id, version));
        return "forms/one";
    }
}
