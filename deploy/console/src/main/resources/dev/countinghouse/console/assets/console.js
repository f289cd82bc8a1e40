// Conveniences: keys, and sums while amounts are typed. Every page works without this file.
"use strict";
(() => {
    const one = (selector, within = document) => within.querySelector(selector);
    const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
    const writing = (e) => e && e.matches("input:not([type=checkbox]):not([type=radio]), textarea, select");

    // ---- rows
    const opener = (row) => one("[data-open]", row) || one("a, input", row);
    const openers = () => all("table.keyed tbody tr").map(opener).filter(Boolean);
    function step(by) {
        const rows = openers();
        if (!rows.length) return;
        const here = rows.findIndex((link) => link.closest("tr").contains(document.activeElement));
        const there = here < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, here + by));
        rows[there].focus();
        rows[there].closest("tr").scrollIntoView({block: "nearest"});
    }

    // of what was found, Enter opens the best; elsewhere the first field is ready as soon as the page is
    // there, not when it is painted next: what is typed at once would lose its first letters
    const first = one("[data-best] [data-open]") || one("[autofocus]:not(dialog *)");
    if (first) first.focus();

    // ---- keys
    let prefix = "";
    function press(element) {
        if (writing(element)) { element.focus(); element.select && element.select(); } else element.click();
    }
    function byKey(name, value) {
        const row = document.activeElement && document.activeElement.closest("tr");
        const wanted = `[data-${name}="${CSS.escape(value)}"]`;
        return (row && one(wanted, row)) || one(wanted);
    }
    document.addEventListener("keydown", (event) => {
        const field = document.activeElement;
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
            event.preventDefault();
            const search = one("#search");
            search.focus();
            search.select();
            return;
        }
        if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
            // a form without fields has nothing to be in: then it is the only one that can be sent
            const sends = all("[data-send]");
            const form = field && field.form ? field.form : sends.length === 1 ? sends[0].form : null;
            if (!form) return;
            event.preventDefault();
            form.requestSubmit(one("[data-send]", form) || undefined);
            return;
        }
        // Shift by itself is a part of the key that follows it
        if (event.ctrlKey || event.metaKey || event.altKey || event.key === "Shift") return;
        if (event.key === "Escape") {
            if (one("dialog[open]")) return;
            if (writing(field)) { field.blur(); return; }
            const back = byKey("key", "Escape");
            if (back) back.click(); else history.back();
            return;
        }
        if (writing(field)) {
            if (event.key === "Enter" && field.form && field.form.matches("[data-walk]")) next(event, field);
            return;
        }
        if (prefix === "g") {
            prefix = "";
            const target = byKey("go", event.key);
            if (target) { event.preventDefault(); target.click(); }
            return;
        }
        switch (event.key) {
            case "g": prefix = "g"; break;
            case "j": case "ArrowDown": event.preventDefault(); step(1); break;
            case "k": case "ArrowUp": event.preventDefault(); step(-1); break;
            case "/": {
                const filter = one("[data-filter]") || one("#search");
                event.preventDefault();
                press(filter);
                break;
            }
            case "?": {
                const keys = one("#keys");
                event.preventDefault();
                if (keys.open) keys.close(); else keys.showModal();
                break;
            }
            default: {
                if (event.key.length > 1) return;
                const target = byKey("key", event.key);
                if (target) { event.preventDefault(); press(target); }
            }
        }
    });
    // in a grid, Enter accepts and goes to the next field that matters; after the last, to the button
    function next(event, field) {
        event.preventDefault();
        const fields = all("input:not([type=hidden]):not([data-aside]), textarea, [data-send]", field.form);
        const target = fields[fields.indexOf(field) + 1];
        if (target) press2(target);
    }
    function press2(target) { target.focus(); if (target.select) target.select(); }

    // ---- amounts, in whole minor units; the server reads them again and decides
    const decimal = document.documentElement.dataset.decimal || ".";
    function minor(text, digits) {
        let plain = text.trim().replace(/[\s\u00a0\u202f'’]/g, "").replace("−", "-");
        const last = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
        const both = plain.includes(".") && plain.includes(",");
        let point = -1;
        if (last >= 0) {
            const groups = /^-?\d{1,3}([.,]\d{3})+$/.test(plain);
            if (both || plain[last] === decimal) point = last; else if (!groups) return null;
        }
        const whole = (point < 0 ? plain : plain.slice(0, point)).replace(/[.,]/g, "") || "0";
        const part = point < 0 ? "" : plain.slice(point + 1);
        if (!/^-?\d*$/.test(whole) || !/^\d*$/.test(part) || part.length > digits) return null;
        return BigInt((whole === "-" ? "-0" : whole) + part.padEnd(digits, "0"));
    }
    function shown(amount, digits) {
        const text = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, "0");
        const whole = digits ? text.slice(0, -digits) : text;
        return (amount < 0n ? "-" : "") + whole + (digits ? decimal + text.slice(-digits) : "");
    }
    function allocation(form) {
        const total = one("[data-total]", form);
        const digits = () => Number(form.dataset.digits || 2);
        const shares = () => all("[data-share]", form);
        const value = (field) => minor(field.value, digits());
        function left(except) {
            let rest = value(total) || 0n;
            for (const share of shares()) if (share !== except) rest -= value(share) || 0n;
            return rest;
        }
        function refresh() {
            const rest = left(null);
            const applied = (value(total) || 0n) - rest;
            one("[data-applied]", form).textContent = shown(applied, digits());
            one("[data-left]", form).textContent = shown(rest, digits());
            one("[data-left]", form).parentElement.classList.toggle("over", rest < 0n);
        }
        function settle(field) {
            const discount = one(`[data-discount="${CSS.escape(field.dataset.of)}"]`, form);
            const open = BigInt(field.dataset.share) - ((discount && value(discount)) || 0n);
            const typed = field.value.trim();
            const most = (amount) => (amount < 0n ? 0n : amount > open ? open : amount);
            if (typed === "*") field.value = shown(open, digits());
            else if (typed === "-") field.value = shown(most(left(field)), digits());
            refresh();
        }
        form.addEventListener("input", refresh);
        form.addEventListener("change", (event) => {
            if (event.target.dataset.share !== undefined) settle(event.target);
        });
        form.addEventListener("keydown", (event) => {
            if (event.key === "Enter" && event.target.dataset.share !== undefined) settle(event.target);
        }, true);
        const oldest = one("[data-oldest]", form);
        if (oldest) oldest.addEventListener("click", (event) => {
            event.preventDefault();
            let rest = value(total) || 0n;
            for (const share of shares()) {
                const open = BigInt(share.dataset.share);
                const part = rest < open ? rest : open;
                share.value = part > 0n ? shown(part, digits()) : "";
                rest -= part > 0n ? part : 0n;
            }
            refresh();
            press2(one("[data-send]", form));
        });
        refresh();
    }
    all("form[data-allocation]").forEach(allocation);
    // ---- files: said before it is sent for nothing
    all("[data-most-bytes]").forEach((field) => field.addEventListener("change", () => {
        const large = field.files.length && field.files[0].size > Number(field.dataset.mostBytes);
        field.setCustomValidity(large ? field.dataset.tooLarge || "The file is larger than 20 MB. Bring it in parts, or send it with deploy/run import." : "");
        field.reportValidity();
    }));
    all("form[data-once]").forEach((form) => form.addEventListener("submit", () => form.classList.add("sent")));
})();
