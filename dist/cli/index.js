#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 6897:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 5881:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 6812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ FolderTools)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ./lib/app/errors.js
var errors = __nccwpck_require__(6208);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __nccwpck_require__(8321);
// EXTERNAL MODULE: ./lib/adapters/git-process.js
var git_process = __nccwpck_require__(2424);
;// CONCATENATED MODULE: ./lib/adapters/git-history.js



/** Reads first-parent history through one streaming `git log`. */
class GitHistory {
    #folder;
    constructor(folder) {
        this.#folder = folder;
    }
    // --no-renames prints a rename as its two sides, which is what a scope judges, and costs no search.
    async merges(revision, last) {
        const args = [
            ...["log", "-z", "--first-parent", "--diff-merges=first-parent", "--no-renames", "--name-status"],
            ...[
                "--ignore-submodules=none",
                "--relative",
                "--no-show-signature",
                "--format=%H%x00%ct%x00%s",
                `--max-count=${String(last)}`,
            ],
            ...["--end-of-options", revision, "--"],
        ];
        const child = (0,git_process/* startGit */.BE)(this.#folder, args);
        const parser = new LogParser();
        const [, stderr, code] = await Promise.all([
            readFields(child.stdout, (field) => {
                parser.take(field);
            }),
            (0,consumers_.buffer)(child.stderr),
            (0,git_process/* exitOf */.sX)(child),
        ]);
        if (code !== 0)
            throw (0,git_process/* gitFailure */.tv)(args, stderr.toString("utf8"));
        const records = parser.finish();
        if (parser.commits < last)
            await this.#refuseShallow();
        return records;
    }
    // The oldest commit of a shallow clone has no parent, so that it seems to add every file there is.
    async #refuseShallow() {
        const answer = await (0,git_process/* runGit */.EO)(this.#folder, ["rev-parse", "--is-shallow-repository"]);
        if (answer.trim() === "false")
            return;
        throw new errors/* ActionError */.l("git-failed", "The history ends early, because this clone is shallow.", "Fetch the whole history (actions/checkout: fetch-depth: 0), or read fewer merges.");
    }
}
async function readFields(stream, take) {
    const decoder = new TextDecoder("utf-8");
    let rest = "";
    for await (const chunk of stream) {
        const fields = (rest + decoder.decode(asBytes(chunk), { stream: true })).split("\0");
        rest = fields.pop() ?? "";
        for (const field of fields)
            take(field);
    }
    if (rest.trim() !== "")
        take(rest);
}
function asBytes(chunk) {
    if (chunk instanceof Uint8Array)
        return chunk;
    throw new Error("internal error: git's output is not bytes");
}
/** Fields come as id, time, subject, then status and path by turns; the first status has a line break before it. */
class LogParser {
    #records = [];
    #open = null;
    /** Commits seen, those without files among them. */
    commits = 0;
    take(field) {
        const open = this.#open;
        if (open === null)
            this.#start(field);
        else if (open.committedAt === null)
            open.committedAt = Number(field);
        else if (open.subject === null)
            open.subject = field;
        else if (open.status !== null)
            this.#addPath(open, field);
        else if (/^\n?[AMDTU]$/.test(field))
            open.status = field.trim();
        else
            this.#start(field);
    }
    finish() {
        this.#close();
        return this.#records;
    }
    #addPath(open, path) {
        open.paths.push(path);
        open.status = null;
    }
    #start(field) {
        this.#close();
        const sha = field.trim();
        if (!/^[0-9a-f]{40,64}$/.test(sha)) {
            throw new errors/* ActionError */.l("git-failed", `git log answered "${field}" where a commit was due.`);
        }
        this.commits += 1;
        this.#open = { sha, committedAt: null, subject: null, status: null, paths: [] };
    }
    #close() {
        const open = this.#open;
        this.#open = null;
        if (open === null || open.paths.length === 0)
            return;
        const { sha, subject, committedAt, paths } = open;
        this.#records.push({ sha, subject: subject ?? "", committedAt: committedAt ?? 0, paths });
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/adapters/git-changes.js

/**
 * Reads the output of `git diff-tree --raw -z --no-abbrev`: `:mode mode sha sha status`, a path, and a second
 * path for a rename or copy. Fails with `git-failed` on any status it does not know.
 */
function parseChanges(output) {
    const fields = output.split("\0");
    const changes = [];
    let at = 0;
    while (fields[at]?.startsWith(":") === true) {
        const header = fields[at] ?? "";
        const letter = header.split(" ").at(-1)?.charAt(0) ?? "";
        const isPair = letter === "R" || letter === "C";
        const first = fields[at + 1] ?? "";
        const second = fields[at + 2] ?? "";
        changes.push({
            path: isPair ? second : first,
            previousPath: isPair ? first : null,
            status: statusOf(letter),
            patch: null,
            blobSha: blobOf(header),
        });
        at += isPair ? 3 : 2;
    }
    return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}
function statusOf(letter) {
    switch (letter) {
        case "A":
            return "added";
        case "D":
            return "removed";
        case "M":
            return "modified";
        case "R":
            return "renamed";
        case "C":
            return "copied";
        case "T":
            return "changed";
        default:
            throw new errors/* ActionError */.l("git-failed", `git diff-tree answered the status "${letter}", which is unknown.`);
    }
}
function blobOf(header) {
    const sha = header.split(" ")[3] ?? "";
    return /^0*$/.test(sha) ? null : sha;
}

;// CONCATENATED MODULE: ./lib/adapters/git-merge-tree.js
/**
 * Reads the output of `git merge-tree --write-tree -z --messages`: the tree, one entry a conflicted stage, an
 * empty field, then messages as count, that many paths, a stable name, a sentence.
 *
 * A conflicted path that no message names is kept: the stages decide what is in conflict, not the messages.
 * Throws an internal error when the output says both clean and conflicting.
 */
function parseMergeTree(output, isClean) {
    const fields = output.split("\0");
    const tree = fields[0]?.trim() ?? "";
    const end = fields.indexOf("", 1);
    const stages = isClean || end === -1 ? [] : fields.slice(1, end);
    const found = new Map();
    for (const stage of stages)
        found.set(stage.slice(stage.indexOf("\t") + 1), newEntry());
    for (const message of isClean ? [] : readMessages(fields.slice(end + 1))) {
        for (const path of message.paths) {
            const entry = found.get(path) ?? newEntry();
            entry.kinds.add(message.kind);
            entry.messages.push(message.text);
            found.set(path, entry);
        }
    }
    if (!isClean && found.size === 0)
        throw new Error("internal error: git names no path of a conflict");
    return { tree, conflicts: [...found].map(toConflict).sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
function readMessages(fields) {
    const messages = [];
    let at = 0;
    while (/^\d+$/.test(fields[at] ?? "")) {
        const count = Number(fields[at]);
        const paths = fields.slice(at + 1, at + 1 + count);
        const name = fields[at + 1 + count] ?? "";
        const kind = /^CONFLICT \((.*)\)$/.exec(name)?.[1];
        if (kind !== undefined)
            messages.push({ paths, kind, text: (fields[at + 2 + count] ?? "").trim() });
        at += count + 3;
    }
    return messages;
}
function newEntry() {
    return { kinds: new Set(), messages: [] };
}
function toConflict([path, entry]) {
    return { path, kinds: [...entry.kinds].sort(), messages: entry.messages };
}

;// CONCATENATED MODULE: ./lib/adapters/git-merge.js







/** The oldest git whose `merge-tree` merges without a work tree. */
const NEEDED_VERSION = [2, 38];
/**
 * Opens the repository around a folder for merging. Fails with `git-failed` outside a repository, and where
 * git is older than 2.38.
 */
async function openMergeRepository(folder) {
    requireVersion(await (0,git_process/* runGit */.EO)(folder, ["version"]));
    const common = await (0,git_process/* runGit */.EO)(folder, ["rev-parse", "--path-format=absolute", "--git-common-dir"]);
    return new GitMergeRepository(common.replace(/\n$/, ""));
}
/** Merges through `git merge-tree`. Runs in the git folder itself, so that no work tree is in reach. */
class GitMergeRepository {
    #gitFolder;
    constructor(gitFolder) {
        this.#gitFolder = gitFolder;
    }
    async defaultBranch() {
        const answer = await (0,git_process/* askGit */.gG)(this.#gitFolder, ["symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"]);
        const prefix = "refs/remotes/origin/";
        const name = answer.stdout.trim();
        return answer.code === 0 && name.startsWith(prefix) ? name.slice(prefix.length) : null;
    }
    async branches() {
        const format = "--format=%(refname)%00%(objectname)";
        const listing = await this.#git(["for-each-ref", format, "refs/heads", "refs/remotes/origin"]);
        return listing
            .split("\n")
            .flatMap(parseBranch)
            .sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    async contains(commit, ancestor) {
        const args = ["merge-base", "--is-ancestor", ancestor, commit];
        const answer = await (0,git_process/* askGit */.gG)(this.#gitFolder, args);
        if (answer.code === 0 || answer.code === 1)
            return answer.code === 0;
        throw (0,git_process/* gitFailure */.tv)(args, answer.stderr);
    }
    async mergeBase(one, other) {
        const args = ["merge-base", one, other];
        const answer = await (0,git_process/* askGit */.gG)(this.#gitFolder, args);
        if (answer.code === 0)
            return answer.stdout.trim();
        throw (0,git_process/* gitFailure */.tv)(args, answer.stderr === "" ? `unrelated histories: ${one} ${other}` : answer.stderr);
    }
    async merge(ours, theirs) {
        const args = ["merge-tree", "--write-tree", "-z", "--messages", ours, theirs];
        const answer = await (0,git_process/* askGit */.gG)(this.#gitFolder, args);
        if (answer.code === 0 || answer.code === 1)
            return parseMergeTree(answer.stdout, answer.code === 0);
        throw (0,git_process/* gitFailure */.tv)(args, answer.stderr);
    }
    // Author, committer and date are fixed, so that a run that is repeated makes no new objects.
    async commit(tree, parents, message) {
        const date = (await this.#git(["log", "-1", "--format=%ct", parents[0]])).trim();
        const links = parents.flatMap((parent) => ["-p", parent]);
        const made = await this.#git(["commit-tree", ...links, "-m", message, tree], identity(`${date} +0000`));
        return made.trim();
    }
    async treeOf(commit) {
        return (await this.#git(["rev-parse", "--verify", `${commit}^{tree}`])).trim();
    }
    async changes(from, to) {
        const args = [
            "diff-tree",
            "-r",
            "-z",
            "-M",
            "--raw",
            "--no-abbrev",
            "--ignore-submodules=none",
            from,
            to,
        ];
        return parseChanges(await this.#git(args));
    }
    async patch(from, to, path) {
        const args = ["diff-tree", "-p", "--no-color", "--no-ext-diff", "--no-textconv", from, to, "--", path];
        const text = await this.#git(args, { GIT_LITERAL_PATHSPECS: "1" });
        const start = text.search(/^@@ /m);
        return start === -1 ? null : text.slice(start);
    }
    async messages(base, head) {
        const args = ["log", "-z", "--reverse", "--no-merges", "--no-show-signature", "--format=%B"];
        const text = await this.#git([...args, `${base}..${head}`]);
        return text.split("\0").filter((message) => message !== "");
    }
    async checkedOut() {
        const listing = await this.#git(["worktree", "list", "--porcelain"]);
        return listing.split("\n").flatMap((line) => (line.startsWith("branch ") ? [line.slice(7)] : []));
    }
    async messageOf(ref) {
        const checked = await (0,git_process/* askGit */.gG)(this.#gitFolder, ["check-ref-format", ref]);
        if (checked.code !== 0) {
            throw new errors/* ActionError */.l("bad-input", `"${ref}" is not a ref name.`, "Write one like refs/heads/integration.");
        }
        const answer = await (0,git_process/* askGit */.gG)(this.#gitFolder, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]);
        return answer.code === 0 ? this.#git(["log", "-1", "--format=%B", answer.stdout.trim()]) : null;
    }
    async writeRef(ref, commit) {
        await this.#git(["update-ref", "-m", "parallel-dispatch integrate", ref, commit]);
    }
    async withWorktree(commit, use) {
        const parent = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "parallel-dispatch-"));
        const folder = (0,external_node_path_.join)(parent, "tree");
        try {
            await this.#git(["worktree", "add", "--quiet", "--detach", folder, commit]);
            return await use(folder);
        }
        finally {
            await (0,git_process/* askGit */.gG)(this.#gitFolder, ["worktree", "remove", "--force", "--force", folder]);
            await (0,promises_.rm)(parent, { recursive: true, force: true, maxRetries: 3 });
            await (0,git_process/* askGit */.gG)(this.#gitFolder, ["worktree", "prune"]);
        }
    }
    #git(args, environment = {}) {
        return (0,git_process/* runGit */.EO)(this.#gitFolder, args, environment);
    }
}
function requireVersion(answer) {
    const found = /(\d+)\.(\d+)/.exec(answer);
    const [major, minor] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
    const [neededMajor, neededMinor] = NEEDED_VERSION;
    if (major > neededMajor || (major === neededMajor && minor >= neededMinor))
        return;
    throw new errors/* ActionError */.l("git-failed", `Merging without a work tree needs git 2.38 or newer; this is "${answer.trim()}".`, "Update git.");
}
function parseBranch(line) {
    const [ref = "", sha = ""] = line.split("\0");
    if (ref.startsWith("refs/heads/"))
        return [{ name: ref.slice(11), sha, place: "local" }];
    const isHead = ref === "refs/remotes/origin/HEAD";
    return ref.startsWith("refs/remotes/origin/") && !isHead
        ? [{ name: ref.slice(20), sha, place: "origin" }]
        : [];
}
function identity(date) {
    const name = "parallel-dispatch";
    const email = "parallel-dispatch@users.noreply.github.com";
    return {
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
        GIT_COMMITTER_DATE: date,
    };
}

// EXTERNAL MODULE: ./lib/adapters/git-repository.js
var git_repository = __nccwpck_require__(2161);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
;// CONCATENATED MODULE: ./lib/adapters/run-command.js


/** Output kept of one command, in bytes; the end is kept, since that is where failures are told. */
const MAX_OUTPUT_BYTES = 64 * 1024;
/** How long a command that was told to end may take before it is killed. */
const GRACE_MILLISECONDS = 2_000;
/** Runs commands through the shell, each in a process group of its own. */
class ShellRunner {
    async run(command, folder, timeoutSeconds) {
        const started = performance.now();
        const child = (0,external_node_child_process_.spawn)(command, {
            cwd: folder,
            shell: true,
            // Its own group, so that a time-out ends what the command started too.
            detached: process.platform !== "win32",
            env: commandEnvironment(process.env),
            stdio: ["ignore", "pipe", "pipe"],
            windowsHide: true,
        });
        const tail = new OutputTail();
        for (const stream of [child.stdout, child.stderr]) {
            stream.on("data", (chunk) => {
                tail.add(chunk);
            });
        }
        const end = await waitWithin(child, timeoutSeconds * 1_000);
        return {
            command,
            kind: end.timedOut ? "timed-out" : end.code === 0 ? "passed" : "failed",
            exitCode: end.code,
            milliseconds: Math.round(performance.now() - started),
            output: tail.text(),
            omittedBytes: tail.omitted,
        };
    }
}
function waitWithin(child, milliseconds) {
    return new Promise((resolve, reject) => {
        let timedOut = false;
        let killer;
        const timer = setTimeout(() => {
            timedOut = true;
            endGroup(child, "SIGTERM");
            killer = setTimeout(() => {
                endGroup(child, "SIGKILL");
                // A process that left the group may hold the pipes open for ever.
                child.stdout?.destroy();
                child.stderr?.destroy();
            }, GRACE_MILLISECONDS);
        }, milliseconds);
        child.once("error", (error) => {
            clearTimeout(timer);
            reject(new errors/* ActionError */.l("bad-input", "A command cannot be started: there is no shell.", "", error));
        });
        // What a command leaves running would hold the pipes and outlive the temporary folder.
        child.once("exit", () => {
            if (!timedOut)
                endGroup(child, "SIGKILL");
        });
        child.once("close", (code) => {
            clearTimeout(timer);
            clearTimeout(killer);
            endGroup(child, "SIGKILL");
            resolve({ code: timedOut ? null : code, timedOut });
        });
    });
}
function endGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === "win32")
            child.kill(signal);
        else
            process.kill(-child.pid, signal);
    }
    catch (error) {
        if (!isGone(error))
            throw error;
    }
}
// ESRCH: the group has ended by itself. EPERM: only its dead leader is left (macOS).
function isGone(error) {
    return error instanceof Error && "code" in error && (error.code === "ESRCH" || error.code === "EPERM");
}
/** Credentials, and the files through which a step speaks to its runner. */
const WITHHELD = /^(?:GITHUB_TOKEN|GH_TOKEN|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)|ACTIONS_.*|INPUT_.*|GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|ASKPASS))$/;
/** The environment of a plan's command: ours without credentials and without the runner's files. */
function commandEnvironment(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !WITHHELD.test(name)));
}
class OutputTail {
    #kept = Buffer.alloc(0);
    omitted = 0;
    add(chunk) {
        const joined = Buffer.concat([this.#kept, chunk]);
        const surplus = Math.max(0, joined.length - MAX_OUTPUT_BYTES);
        this.#kept = joined.subarray(surplus);
        this.omitted += surplus;
    }
    text() {
        return this.#kept.toString("utf8");
    }
}

;// CONCATENATED MODULE: ./lib/adapters/coordinator-tools.js






/** Git and the shell, for the coordinator's commands on one folder. */
class FolderTools {
    history;
    commands = new ShellRunner();
    #folder;
    constructor(folder) {
        this.#folder = folder;
        this.history = new GitHistory(folder);
    }
    openRepository = () => openMergeRepository(this.#folder);
    readText = (commit, path) => new git_repository/* GitRepository */.x(this.#folder).readText(commit, path);
    readJson = async (path) => {
        try {
            return JSON.parse(await (0,promises_.readFile)(path, "utf8"));
        }
        catch (error) {
            throw new errors/* ActionError */.l("file-unreadable", `"${path}" cannot be read as JSON.`, "", error);
        }
    };
}


/***/ }),

/***/ 7502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ openEnvironmentIssues)
/* harmony export */ });
/* harmony import */ var _app_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6208);

/**
 * Issues by the token and repository of the environment. Fails with `bad-input` without them.
 *
 * Most runs ask GitHub nothing, and need not wait until its toolkit is loaded.
 */
async function openEnvironmentIssues(env) {
    const { openGitHub } = await loadGitHub();
    return openGitHub(env("GITHUB_TOKEN"), env).issues;
}
// The toolkit reads GITHUB_API_URL and the event file when it is imported, and throws errors of its own.
async function loadGitHub() {
    try {
        return await Promise.all(/* import() */[__nccwpck_require__.e(413), __nccwpck_require__.e(565)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4565));
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new _app_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("bad-input", `GitHub cannot be reached with this environment: ${reason}.`, "Check GITHUB_API_URL and GITHUB_EVENT_PATH, or leave --github out.", error);
    }
}


/***/ }),

/***/ 8286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ GitDiff)
/* harmony export */ });
/* harmony import */ var _core_audit_name_status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3702);
/* harmony import */ var _git_process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2424);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2161);



/** A configured diff program or text conversion would start a program and show something else than the file. */
const PLAIN_DIFF = ["--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules=none", "--relative"];
/**
 * What a branch changes, seen from where it left its base: `git diff base...head`.
 *
 * Paths are relative to the folder, and changes outside it are left out: see `countOutside`.
 */
class GitDiff {
    base;
    head;
    #folder;
    #mergeBase;
    constructor(folder, commits) {
        this.base = commits.base;
        this.head = commits.head;
        this.#folder = folder;
        this.#mergeBase = commits.mergeBase;
    }
    /** Fails with `git-failed` on an unknown revision, and where the two share no history (a shallow clone). */
    static async open(folder, baseRevision, headRevision) {
        const repository = new _git_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .GitRepository */ .x(folder);
        const base = await repository.resolveCommit(baseRevision);
        const head = await repository.resolveCommit(headRevision);
        const args = ["merge-base", base, head];
        const answer = await (0,_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .askGit */ .gG)(folder, args);
        if (answer.code === 0)
            return new GitDiff(folder, { base, head, mergeBase: answer.stdout.trim() });
        const said = `unrelated histories: ${baseRevision} and ${headRevision} have no common commit here`;
        throw (0,_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .gitFailure */ .tv)(args, answer.stderr === "" ? said : answer.stderr);
    }
    /** Every change, both sides of a rename in one; without hunks. */
    async changes() {
        const args = ["diff", "--name-status", "-z", "--find-renames", ...PLAIN_DIFF];
        return (0,_core_audit_name_status_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNameStatus */ .F)(await (0,_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runGit */ .EO)(this.#folder, [...args, this.#mergeBase, this.head, "--"]));
    }
    /** The hunks of a change, without a header; null where git shows none (binary, a change of mode alone). */
    async patch({ path, previousPath }) {
        const paths = previousPath === null ? [path] : [previousPath, path];
        const args = [
            "diff",
            "--patch",
            "--find-renames",
            ...PLAIN_DIFF,
            this.#mergeBase,
            this.head,
            "--",
            ...paths,
        ];
        const text = await (0,_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runGit */ .EO)(this.#folder, args, { GIT_LITERAL_PATHSPECS: "1" });
        const start = text.search(/^@@ /m);
        return start === -1 ? null : text.slice(start);
    }
    /** Every path whose mode or content is not the same at the tips of base and head. */
    async differing() {
        const args = ["diff", "--name-only", "-z", "--no-renames", ...PLAIN_DIFF, this.base, this.head, "--"];
        return new Set((await (0,_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runGit */ .EO)(this.#folder, args)).split("\0").filter((path) => path !== ""));
    }
    /** How many changed paths lie outside the folder. */
    async countOutside() {
        const args = ["diff", "--name-only", "-z", "--no-renames", ...PLAIN_DIFF];
        const pair = [this.#mergeBase, this.head, "--"];
        const inside = await (0,_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runGit */ .EO)(this.#folder, [...args, ...pair]);
        const all = await (0,_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runGit */ .EO)(this.#folder, [...args, "--no-relative", ...pair]);
        return all.split("\0").length - inside.split("\0").length;
    }
    /** Messages of the commits that head has and base has not, oldest first. */
    async messages() {
        const range = `${this.base}..${this.head}`;
        const args = ["log", "-z", "--reverse", "--no-show-signature", "--format=%B", range, "--"];
        return (await (0,_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runGit */ .EO)(this.#folder, args)).split("\0").filter((message) => message !== "");
    }
    /** See `GitRepository.readText`, at the tip of base. */
    baseText(path) {
        return new _git_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .GitRepository */ .x(this.#folder).readText(this.base, path);
    }
}


/***/ }),

/***/ 2424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ startGit),
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   gG: () => (/* binding */ askGit),
/* harmony export */   sX: () => (/* binding */ exitOf),
/* harmony export */   tv: () => (/* binding */ gitFailure)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8321);
/* harmony import */ var _app_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6208);



/** Runs git without a shell and returns whatever it answers. Fails with `git-failed` where git cannot be started. */
async function askGit(folder, args, environment = {}) {
    const child = startGit(folder, args, environment);
    const [stdout, stderr, code] = await Promise.all([
        (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.buffer)(child.stdout),
        (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.buffer)(child.stderr),
        exitOf(child),
    ]);
    return { code, stdout: stdout.toString("utf8"), stderr: stderr.toString("utf8") };
}
/** The standard output of a git command that must succeed. */
async function runGit(folder, args, environment = {}) {
    const answer = await askGit(folder, args, environment);
    if (answer.code === 0)
        return answer.stdout;
    throw gitFailure(args, answer.stderr);
}
/** Starts git with its output as streams. */
function startGit(folder, args, environment = {}) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", [...GUARDS, ...args], {
        cwd: folder,
        env: { ...cleanEnvironment(), ...environment },
        stdio: ["ignore", "pipe", "pipe"],
        windowsHide: true,
    });
}
/** The exit code of a started git; fails with `git-failed` where it could not be started or was killed. */
function exitOf(child) {
    return new Promise((resolve, reject) => {
        child.once("error", (error) => {
            reject(new _app_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l("git-failed", "git cannot be started.", "Install git.", error));
        });
        child.once("close", (code, signal) => {
            if (code !== null)
                resolve(code);
            else
                reject(new _app_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l("git-failed", `git was ended by ${signal ?? "a signal"}.`));
        });
    });
}
/** The failure of a git command, in git's own words. */
function gitFailure(args, stderr) {
    const hint = /unrelated histories|shallow|bad object|bad revision|not a valid object/i.test(stderr)
        ? "Fetch the whole history (actions/checkout: fetch-depth: 0)."
        : "";
    return new _app_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l("git-failed", `git ${args[0] ?? ""} failed: ${stderr.trim()}`, hint);
}
// Neither hooks nor a file system monitor may start a program while we read or write objects.
const GUARDS = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"];
// A hook that started us hands its repository down by these variables; ours is the folder alone.
const INHERITED = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX"];
function cleanEnvironment() {
    const kept = Object.entries(process.env).filter(([name]) => !INHERITED.includes(name));
    return { ...Object.fromEntries(kept), LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" };
}


/***/ }),

/***/ 2161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ GitRepository)
/* harmony export */ });
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8321);
/* harmony import */ var _app_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6208);
/* harmony import */ var _git_process_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2424);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4314);




/** The git repository around a folder. All paths are relative to that folder. */
class GitRepository {
    folder;
    constructor(folder) {
        this.folder = folder;
    }
    /** Absolute path of the working tree's top folder; null outside a repository or where git is missing. */
    async toplevel() {
        const answer = await this.#ask(["rev-parse", "--show-toplevel"]);
        return answer.kind === "text" ? withoutLineEnd(answer.text) : null;
    }
    /** Where the folder lies in the working tree: empty at its top, otherwise `a/b/` with a final slash. */
    async prefix() {
        const answer = await this.#ask(["rev-parse", "--show-prefix"]);
        return answer.kind === "text" ? withoutLineEnd(answer.text) : "";
    }
    /** The default branch of the remote "origin" as it was when cloned; null where the clone does not know it. */
    async defaultBranch() {
        const answer = await (0,_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .gG)(this.folder, ["symbolic-ref", "--short", "refs/remotes/origin/HEAD"]);
        return answer.code === 0 ? withoutLineEnd(answer.stdout).replace(/^origin\//, "") : null;
    }
    /**
     * Every file of the index below the folder, sorted by code point, each once.
     *
     * The index rather than a commit: a plan that was added and not yet committed is judged by the tree
     * it will be committed with. Files that were never added do not count.
     */
    async trackedFiles() {
        const answer = await this.#ask(["ls-files", "-z", "--cached"]);
        if (answer.kind === "none")
            return { kind: "unknown", reason: answer.reason };
        // git keeps the index in byte order, which is code point order; unmerged paths appear once a stage.
        return { kind: "known", files: [...new Set(splitNul(answer.text))] };
    }
    /** Every file of a commit below the folder, sorted by code point. Fails with `git-failed` on an unknown commit. */
    async filesAt(revision) {
        const commit = await this.resolveCommit(revision);
        return splitNul(await (0,_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .EO)(this.folder, ["ls-tree", "-r", "-z", "--name-only", commit]));
    }
    /** The full id of the commit that a revision names. Fails with `git-failed` when there is none. */
    async resolveCommit(revision) {
        const args = ["rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`];
        const answer = await (0,_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .gG)(this.folder, args);
        if (answer.code === 0)
            return answer.stdout.trim();
        throw new _app_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l("git-failed", `git rev-parse failed: no commit "${revision}" is known here: ${answer.stderr.trim()}`, "Check the spelling, or fetch it (git fetch; with actions/checkout, fetch-depth: 0).");
    }
    /**
     * The text of a regular file at a commit; null when the commit has no such file.
     *
     * Fails with `file-unreadable` on symbolic links, submodules, folders and bytes that are not UTF-8, and
     * with `too-large` over 4 MiB.
     */
    async readText(revision, path) {
        const commit = await this.resolveCommit(revision);
        const entry = await (0,_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .EO)(this.folder, ["ls-tree", "-z", "-l", commit, "--", path], {
            GIT_LITERAL_PATHSPECS: "1",
        });
        if (entry === "")
            return null;
        const [mode = "", type = "", blob = "", bytes = ""] = entry.split(/\s+/);
        if (type !== "blob" || mode === "120000") {
            throw new _app_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l("file-unreadable", `"${path}" is not a regular file at ${revision}.`);
        }
        (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseLargeText */ .r)(Number(bytes), path);
        return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeText */ .g)(await this.#readBlob(blob), path);
    }
    async #readBlob(id) {
        const args = ["cat-file", "blob", id];
        const child = (0,_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .startGit */ .BE)(this.folder, args);
        const [bytes, said, code] = await Promise.all([
            (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__.buffer)(child.stdout),
            (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__.buffer)(child.stderr),
            (0,_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .exitOf */ .sX)(child),
        ]);
        if (code !== 0)
            throw (0,_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .gitFailure */ .tv)(args, said.toString("utf8"));
        return bytes;
    }
    /** Runs git where "there is no repository here" is an answer and every other failure is one. */
    async #ask(args) {
        try {
            const answer = await (0,_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .gG)(this.folder, args);
            if (answer.code === 0)
                return { kind: "text", text: answer.stdout };
            const reason = whyNoRepository(answer.stderr);
            if (reason === null)
                throw (0,_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .gitFailure */ .tv)(args, answer.stderr);
            return { kind: "none", reason };
        }
        catch (error) {
            if (isMissingProgram(error))
                return { kind: "none", reason: "git is not installed" };
            throw error;
        }
    }
}
function whyNoRepository(said) {
    if (said.includes("not a git repository"))
        return "this is not a git repository";
    if (said.includes("must be run in a work tree"))
        return "this repository has no working tree";
    return null;
}
function isMissingProgram(error) {
    const cause = error instanceof _app_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l ? error.cause : null;
    return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}
function withoutLineEnd(text) {
    return text.replace(/\r?\n$/, "");
}
function splitNul(text) {
    return text.split("\0").filter((path) => path !== "");
}


/***/ }),

/***/ 2744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ OutputFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _app_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6208);




/**
 * A folder that files are written to. Paths are relative to it and `/`-separated.
 *
 * The folder itself may be a symbolic link; below it no link is followed, neither to read nor to write.
 */
class OutputFolder {
    #root;
    constructor(folder) {
        this.#root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder);
    }
    /** Whether anything stands at the path, be it a symbolic link that leads nowhere. */
    async exists(path) {
        await this.#refuseDetours((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
        return (await this.#look(path)) !== null;
    }
    /** The text of a file; null when there is none. Fails with `bad-input` on anything else. */
    async readText(path) {
        await this.#refuseDetours(path);
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#root, path), "utf8");
        }
        catch (error) {
            if (hasCode(error, "ENOENT"))
                return null;
            throw failure(`"${path}" in the output folder cannot be read`, error);
        }
    }
    /**
     * Writes files that do not exist yet, and their folders.
     *
     * Fails with `bad-input` on the first file that exists; no existing file is ever changed.
     */
    async create(files) {
        for (const [path, text] of files) {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(await this.#prepare(path), text, { flag: "wx" });
            }
            catch (error) {
                throw failure(`"${path}" cannot be written`, error);
            }
        }
    }
    /**
     * Replaces files as a whole, and removes others.
     *
     * Every text is complete on disk under a temporary name before the first one takes its place, so that
     * a full disk or a missing permission leaves the old files as they were, and none is half-written.
     */
    async replace(files, removed) {
        const suffix = `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`;
        const targets = [];
        try {
            for (const [path, text] of files) {
                const target = await this.#prepare(path);
                targets.push(target);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(target + suffix, text, { flag: "wx" });
            }
            for (const target of targets)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(target + suffix, target);
            for (const path of removed)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#root, path), { force: true });
        }
        catch (error) {
            for (const target of targets)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target + suffix, { force: true });
            throw failure("The output folder cannot be written", error);
        }
    }
    /** The SHA-256 of a text, in hexadecimal. */
    fingerprint(text) {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex");
    }
    /** The absolute path of a file, whose folder exists then. */
    async #prepare(path) {
        await this.#refuseDetours(path);
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#root, path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
        return target;
    }
    /** Fails where a symbolic link stands on the way to a path or in its place, or a file where a folder belongs. */
    async #refuseDetours(path) {
        const root = await orNull((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(this.#root));
        if (root?.isDirectory() === false) {
            throw new _app_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l("bad-input", `"${this.#root}" is a file, not a folder.`, "Name a folder.");
        }
        const steps = path.split("/").filter((step) => step !== ".");
        for (const [index] of steps.entries()) {
            const place = steps.slice(0, index + 1).join("/");
            const found = await this.#look(place);
            if (found === null)
                return;
            if (found.isSymbolicLink())
                throw inTheWay(`"${place}" in the output folder is a symbolic link`);
            if (place !== path && !found.isDirectory()) {
                throw inTheWay(`"${place}" in the output folder is a file, not a folder`);
            }
        }
    }
    #look(path) {
        return orNull((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#root, path)));
    }
}
async function orNull(look) {
    try {
        return await look;
    }
    catch (error) {
        if (hasCode(error, "ENOENT"))
            return null;
        throw failure("The output folder cannot be read", error);
    }
}
function inTheWay(what) {
    return new _app_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l("bad-input", `${what}.`, "Move it away, or name another folder.");
}
function failure(what, error) {
    if (error instanceof _app_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l)
        return error;
    if (hasCode(error, "EEXIST"))
        return new _app_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l("bad-input", `${what}: it exists.`, "", error);
    return new _app_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l("bad-input", `${what}: ${error instanceof Error ? error.message : ""}`, "", error);
}
function hasCode(error, code) {
    return error instanceof Error && "code" in error && error.code === code;
}


/***/ }),

/***/ 4314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decodeText),
/* harmony export */   r: () => (/* binding */ refuseLargeText)
/* harmony export */ });
/* harmony import */ var _app_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6208);

const MAX_TEXT_BYTES = 4 * 1024 * 1024;
/** Decodes a file's bytes; a byte order mark stays. Fails with `file-unreadable` on bytes that are not UTF-8. */
function decodeText(bytes, name) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw new _app_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("file-unreadable", `"${name}" is not UTF-8 text.`, "Save it as UTF-8.", error);
    }
}
/** Fails with `too-large` over 4 MiB. */
function refuseLargeText(bytes, name) {
    if (bytes <= MAX_TEXT_BYTES)
        return;
    throw new _app_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("too-large", `"${name}" has ${String(bytes)} bytes; the limit is 4 MiB.`, "Split it into smaller files.");
}


/***/ }),

/***/ 2486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ ProcessTerminal)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8321);
/* harmony import */ var _app_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6208);



/** The standard streams of this process. */
class ProcessTerminal {
    /** Whether standard output, and standard error, are to be coloured. */
    color = wantsColor(process.stdout);
    noteColor = wantsColor(process.stderr);
    constructor() {
        process.stdout.on("error", ignoreClosedPipe);
        process.stderr.on("error", ignoreClosedPipe);
    }
    /** Writes to standard output, as it stands. */
    print(text) {
        process.stdout.write(text);
    }
    /** Writes to standard error, as it stands. */
    note(text) {
        process.stderr.write(text);
    }
    /** Everything in a file, or on standard input where the name is `-`. */
    async readInput(name) {
        if (name === "-")
            return (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.buffer)(process.stdin);
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(name);
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            throw new _app_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l("file-unreadable", `"${name}" cannot be read: ${reason}`, "", error);
        }
    }
    /** An environment variable; empty when absent. */
    env(name) {
        return process.env[name] ?? "";
    }
}
// A reader that has seen enough (`| head`) is no failure, and the exit code still tells the verdict.
function ignoreClosedPipe(error) {
    if (error.code !== "EPIPE")
        throw error;
}
function wantsColor(stream) {
    const forced = process.env["FORCE_COLOR"];
    if (forced !== undefined)
        return forced !== "0" && forced !== "false";
    if ((process.env["NO_COLOR"] ?? "") !== "")
        return false;
    return stream.isTTY && process.env["TERM"] !== "dumb";
}


/***/ }),

/***/ 6111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ openWorkspace)
});

// UNUSED EXPORTS: Workspace

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/app/errors.js
var errors = __nccwpck_require__(6208);
// EXTERNAL MODULE: ./lib/adapters/git-repository.js
var git_repository = __nccwpck_require__(2161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./lib/adapters/plain-text.js
var plain_text = __nccwpck_require__(4314);
;// CONCATENATED MODULE: ./lib/adapters/workspace-files.js





/** Reads files below one folder as data. Paths are relative to it and `/`-separated. */
class WorkspaceFiles {
    /** Absolute path of the folder, without symbolic links. */
    root;
    constructor(root) {
        this.root = root;
    }
    /**
     * The text of a regular file, byte for byte (a byte order mark stays); null when there is no such file.
     *
     * Fails with `file-unreadable` on a path that leaves the root, goes through a symbolic link, or names
     * something that is not a regular file of UTF-8 text, and with `too-large` over 4 MiB.
     */
    async readText(file) {
        const absolute = this.#inside(file);
        try {
            await refuseLinks(absolute, file);
            const handle = await (0,promises_.open)(absolute, external_node_fs_.constants.O_RDONLY | noFollow | nonBlocking);
            try {
                return await readRegular(handle, file);
            }
            finally {
                await handle.close();
            }
        }
        catch (error) {
            if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR"))
                return null;
            throw unreadable(error, file);
        }
    }
    /** Names of a folder's entries that are not folders, sorted; empty when there is no such folder. */
    async listNames(folder) {
        try {
            const entries = await (0,promises_.readdir)(this.#inside(folder), { withFileTypes: true });
            return entries
                .filter((entry) => !entry.isDirectory())
                .map((entry) => entry.name)
                .sort();
        }
        catch (error) {
            if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR"))
                return [];
            throw unreadable(error, folder);
        }
    }
    #inside(file) {
        const normal = external_node_path_.posix.normalize(file);
        if (external_node_path_.posix.isAbsolute(normal) || normal === ".." || normal.startsWith("../")) {
            throw new errors/* ActionError */.l("file-unreadable", `"${file}" leaves the root folder.`, "Name a file below the root, or choose another root with --root.");
        }
        return (0,external_node_path_.join)(this.root, ...normal.split("/"));
    }
}
// Windows has neither flag; there the comparison with the real path is the only guard.
const noFollow = "O_NOFOLLOW" in external_node_fs_.constants ? external_node_fs_.constants.O_NOFOLLOW : 0;
// Opening a named pipe would otherwise wait for a writer for ever.
const nonBlocking = "O_NONBLOCK" in external_node_fs_.constants ? external_node_fs_.constants.O_NONBLOCK : 0;
async function refuseLinks(absolute, file) {
    const isLink = (await (0,promises_.lstat)(absolute)).isSymbolicLink();
    if (!isLink && (await (0,promises_.realpath)(absolute)) === absolute)
        return;
    throw new errors/* ActionError */.l("file-unreadable", `"${file}" is, or lies behind, a symbolic link; plans are read as plain files only.`, "Put a copy of the file in its place.");
}
async function readRegular(handle, file) {
    const stats = await handle.stat();
    if (stats.isDirectory()) {
        throw new errors/* ActionError */.l("file-unreadable", `"${file}" is a folder.`, "Name a file in it, or give the folder as --root.");
    }
    if (!stats.isFile())
        throw new errors/* ActionError */.l("file-unreadable", `"${file}" is not a regular file.`);
    (0,plain_text/* refuseLargeText */.r)(stats.size, file);
    return (0,plain_text/* decodeText */.g)(await handle.readFile(), file);
}
function unreadable(error, file) {
    if (error instanceof errors/* ActionError */.l)
        return error;
    const reason = error instanceof Error ? error.message : String(error);
    return new errors/* ActionError */.l("file-unreadable", `"${file}" cannot be read: ${reason}`, "", error);
}
function hasCode(error, code) {
    return error instanceof Error && "code" in error && error.code === code;
}

;// CONCATENATED MODULE: ./lib/adapters/workspace.js





const PLAN_FOLDER = ".github/dispatch";
/** A folder that holds plans, and the git repository around it. Paths are relative to the folder. */
class Workspace {
    /** Absolute path of the root, without symbolic links. */
    folder;
    #git;
    #workingFolder;
    #files;
    #tracked = null;
    constructor(root, workingFolder) {
        this.#git = new git_repository/* GitRepository */.x(root);
        this.folder = root;
        this.#workingFolder = workingFolder;
        this.#files = new WorkspaceFiles(root);
    }
    /** Every file of git's index below the root, or why it is not known. Asked once. */
    tracked() {
        this.#tracked ??= this.#git.trackedFiles();
        return this.#tracked;
    }
    /** Every file of git's index below the root, sorted by code point; null where it is not known. */
    async files() {
        const tracked = await this.tracked();
        return tracked.kind === "known" ? tracked.files : null;
    }
    /** Paths of `.github/dispatch/*.yml` and `*.yaml` on disk, sorted. */
    async planPaths() {
        const names = await this.#files.listNames(PLAN_FOLDER);
        return names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${PLAN_FOLDER}/${name}`);
    }
    /** See `WorkspaceFiles.readText`. */
    readText(path) {
        return this.#files.readText(path);
    }
    /**
     * The path of a file named on the command line: looked up from the working folder, then from the root.
     *
     * Fails with `not-found` where there is none, and with `file-unreadable` where it lies outside the root.
     */
    async locate(argument) {
        const places = [(0,external_node_path_.resolve)(this.#workingFolder, argument), (0,external_node_path_.resolve)(this.folder, argument)];
        let found = false;
        for (const place of places) {
            if (!(await exists(place)))
                continue;
            found = true;
            const path = slashes((0,external_node_path_.relative)(this.folder, await withRealFolder(place)));
            if (path !== ".." && !path.startsWith("../") && !(0,external_node_path_.isAbsolute)(path))
                return path;
        }
        if (!found) {
            throw new errors/* ActionError */.l("not-found", `There is no file "${argument}".`, "Check the spelling of the path.");
        }
        throw new errors/* ActionError */.l("file-unreadable", `"${argument}" lies outside the root folder ${this.folder}.`, "Choose the root that the plan belongs to with --root.");
    }
    /** A path as a person in the working folder would type it. */
    shownPath(path) {
        return slashes((0,external_node_path_.relative)(this.#workingFolder, (0,external_node_path_.join)(this.folder, path)));
    }
    /** What stands before a path, seen from the top of the git repository: empty, or `a/b/`. */
    repositoryPrefix() {
        return this.#git.prefix();
    }
    /** See `GitRepository.defaultBranch`. */
    defaultBranch() {
        return this.#git.defaultBranch();
    }
}
/**
 * Opens, seen from a working folder, the folder that `--root` names, or else the one the plans belong to:
 *
 * 1. the folder whose `.github/dispatch` holds every plan named, when it lies in the repository of the
 *    working folder (an example inside a larger repository is its own world);
 * 2. the nearest folder from the working folder upwards that has a `.github/dispatch`, or else the top of
 *    that repository;
 * 3. outside a repository, the plan's own repository or folder, or else the working folder.
 */
async function openWorkspace(from, root, plans) {
    const workingFolder = await (0,promises_.realpath)(from);
    const folder = root === null
        ? await findRoot(workingFolder, plans)
        : await namedRoot((0,external_node_path_.resolve)(workingFolder, root), root);
    return new Workspace(folder, workingFolder);
}
async function namedRoot(absolute, argument) {
    if (await isFolder(absolute))
        return (0,promises_.realpath)(absolute);
    throw new errors/* ActionError */.l("bad-input", `--root "${argument}" is not a folder.`, "Name an existing folder.");
}
async function findRoot(workingFolder, plans) {
    const places = await Promise.all(plans.map((plan) => placeOf((0,external_node_path_.resolve)(workingFolder, plan))));
    const repository = await new git_repository/* GitRepository */.x(workingFolder).toplevel();
    const homes = new Set(places.map(planHome).filter((home) => home !== null));
    const inside = [...homes].filter((home) => repository === null || isBelow(home, repository));
    if (inside.length > 1) {
        throw new errors/* ActionError */.l("bad-input", `The plans belong to different roots: ${inside.join(", ")}.`, "Check the plans of one root at a time, or name one root for all with --root.");
    }
    const [home] = inside;
    if (home !== undefined)
        return home;
    if (repository === null)
        return rootOutsideRepository(workingFolder, places);
    return nearestPlanHome(workingFolder, repository);
}
/** The nearest folder from here up to the top that has plans; the top where none has. */
async function nearestPlanHome(folder, top) {
    if (folder === top || (await isFolder((0,external_node_path_.join)(folder, PLAN_FOLDER))))
        return folder;
    const parent = (0,external_node_path_.dirname)(folder);
    return parent === folder ? top : nearestPlanHome(parent, top);
}
async function rootOutsideRepository(workingFolder, places) {
    const [place] = places;
    if (place === undefined || isBelow(place, workingFolder))
        return workingFolder;
    const folder = (0,external_node_path_.dirname)(place);
    if (!(await isFolder(folder)))
        return workingFolder;
    return (await new git_repository/* GitRepository */.x(folder).toplevel()) ?? folder;
}
/** `X` for `X/.github/dispatch/name`. */
function planHome(absolute) {
    const folder = (0,external_node_path_.dirname)(absolute);
    return slashes(folder).endsWith(`/${PLAN_FOLDER}`) ? (0,external_node_path_.dirname)((0,external_node_path_.dirname)(folder)) : null;
}
async function placeOf(absolute) {
    return (await exists(absolute)) ? withRealFolder(absolute) : absolute;
}
// The last segment stays as it is: a plan that is a symbolic link is to be refused, not followed.
async function withRealFolder(absolute) {
    return (0,external_node_path_.join)(await (0,promises_.realpath)((0,external_node_path_.dirname)(absolute)), (0,external_node_path_.basename)(absolute));
}
async function exists(absolute) {
    try {
        await (0,promises_.lstat)(absolute);
        return true;
    }
    catch {
        return false;
    }
}
async function isFolder(absolute) {
    try {
        return (await (0,promises_.stat)(absolute)).isDirectory();
    }
    catch {
        return false;
    }
}
function isBelow(path, folder) {
    return path === folder || path.startsWith(folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep);
}
function slashes(path) {
    return path.split(external_node_path_.sep).join("/");
}


/***/ }),

/***/ 5670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runCli)
});

;// CONCATENATED MODULE: ./lib/render/hidden-characters.js
/**
 * Characters that a reader cannot see or that reorder what he sees: controls, bidi marks, zero-width and tag
 * characters, variation selectors, line and paragraph separators, the blank Braille pattern, lone surrogates. The selector that gives a pictograph its
 * colours is not hidden.
 */
const HIDDEN = /(?!(?<=\p{Extended_Pictographic})\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** The text with every hidden character written as `[U+XXXX]`; tabs and line feeds included. */
function showHidden(text) {
    return text.replace(HIDDEN, nameOf);
}
/** As `showHidden`, but keeps tabs and line breaks; `\r\n` and `\r` become `\n`. */
function showHiddenInLines(text) {
    return text.replace(/\r\n?/g, "\n").replace(HIDDEN, (character) => {
        return character === "\n" || character === "\t" ? character : nameOf(character);
    });
}
/** The text on one line: white space runs become one space, ends are trimmed, hidden characters are shown. */
function oneLine(text) {
    return showHidden(text.replace(/[ \t\r\n]+/g, " ").trim());
}
function nameOf(character) {
    const code = character.codePointAt(0) ?? 0;
    return `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./lib/app/errors.js
var errors = __nccwpck_require__(6208);
;// CONCATENATED MODULE: ./lib/core/source-text.js
/**
 * The text of one file and its line starts.
 *
 * Lines end with `\n`, `\r\n` or a lone `\r`, as in YAML 1.2.
 */
class SourceText {
    path;
    text;
    #lineStarts;
    constructor(path, text) {
        this.path = path;
        this.text = text;
        this.#lineStarts = findLineStarts(text);
    }
    /** The 1-based location of a span; offsets past the end are moved to the end. */
    locate(span) {
        const start = this.#position(span.start);
        const end = this.#position(Math.max(span.start, span.end));
        return {
            path: this.path,
            line: start.line,
            column: start.column,
            endLine: end.line,
            endColumn: end.column,
        };
    }
    /** The text of a 1-based line without its line break; null where there is no such line. */
    lineText(line) {
        const start = this.#lineStarts[line - 1];
        if (start === undefined)
            return null;
        const end = this.#lineStarts[line] ?? this.text.length;
        return this.text.slice(start, end).replace(/[\r\n]+$/, "");
    }
    #position(offset) {
        const bounded = Math.min(Math.max(offset, 0), this.text.length);
        let low = 0;
        let high = this.#lineStarts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.#lineStarts[middle] ?? 0) <= bounded)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: bounded - (this.#lineStarts[low] ?? 0) + 1 };
    }
}
function findLineStarts(text) {
    const starts = [0];
    for (const found of text.matchAll(/\r\n|\r|\n/g))
        starts.push(found.index + found[0].length);
    return starts;
}

;// CONCATENATED MODULE: ./lib/render/template.js
/** The placeholders of each text, in the order of the default template. */
const PLACEHOLDERS = {
    prompt: [
        "owns",
        "start-gate",
        "track",
        "read-first",
        "soldiers",
        "scope",
        "gates",
        "done-when",
        "issue-gate",
        "delivery",
        "scope-expansion",
        "stop",
    ],
    playbook: [
        "title",
        "launch-order",
        "after-each-merge",
        "integration-pass",
        "final-gate",
        "closure-checklist",
    ],
    summary: ["title", "table", "graph"],
};
/** Reads a template. `{{name}}` is a placeholder; every other text stands for itself. */
function parseTemplate(source, kind) {
    const known = PLACEHOLDERS[kind];
    const found = [...source.text.matchAll(/\{\{([^{}]*)\}\}/g)];
    const problems = found
        .filter((match) => !known.includes(nameIn(match)))
        .map((match) => problemAt(source, match, unknownMessage(nameIn(match), kind)));
    if (kind === "prompt")
        problems.push(...checkGateOrder(source, found));
    if (problems.length > 0)
        return { ok: false, problems };
    return { ok: true, template: { kind, pieces: splitPieces(source.text, found) } };
}
/**
 * The template with each placeholder replaced by its value.
 *
 * 1. Values are inserted once and never searched for placeholders.
 * 2. A line that holds nothing but placeholders without a value is left out; blank lines never follow each other.
 */
function fillTemplate(template, values) {
    const lines = [[]];
    for (const piece of template.pieces) {
        if (piece.kind === "placeholder") {
            lines.at(-1)?.push(piece);
            continue;
        }
        const [first, ...rest] = piece.text.split("\n");
        lines.at(-1)?.push({ kind: "text", text: first ?? "" });
        for (const text of rest)
            lines.push([{ kind: "text", text }]);
    }
    const filled = lines.map((line) => fillLine(line, values)).filter((line) => line !== null);
    return filled
        .filter((line, index) => line !== "" || (index > 0 && filled[index - 1] !== ""))
        .join("\n")
        .trim();
}
/** The line with its values; null when it holds placeholders and all that remains is blank. */
function fillLine(line, values) {
    const text = line
        .map((piece) => (piece.kind === "text" ? piece.text : template_valueOf(piece.name, values)))
        .join("");
    const dropped = text.trim() === "" && line.some((piece) => piece.kind === "placeholder");
    return dropped ? null : text.trimEnd();
}
function template_valueOf(name, values) {
    const value = values.get(name);
    if (value === undefined)
        throw new Error(`internal error: no value for the placeholder {{${name}}}`);
    return value;
}
function splitPieces(text, found) {
    const pieces = [];
    let end = 0;
    for (const match of found) {
        pieces.push({ kind: "text", text: unifyBreaks(text.slice(end, match.index)) });
        pieces.push({ kind: "placeholder", name: nameIn(match) });
        end = match.index + match[0].length;
    }
    pieces.push({ kind: "text", text: unifyBreaks(text.slice(end)) });
    return pieces;
}
// An agent that reads how to deliver first takes that for the end of its work and leaves issues open: the gate
// stands before the delivery in every wording.
function checkGateOrder(source, found) {
    const gate = found.find((match) => nameIn(match) === "issue-gate");
    const delivery = found.find((match) => nameIn(match) === "delivery");
    const end = source.locate({ start: source.text.length, end: source.text.length });
    const problems = [];
    for (const [name, match] of [["issue-gate", gate], ["delivery", delivery]]) {
        if (match === undefined) {
            problems.push({ message: `The prompt template lacks "{{${name}}}"; add it.`, location: end });
        }
    }
    if (gate !== undefined && delivery !== undefined && delivery.index < gate.index) {
        const message = 'The prompt template has "{{delivery}}" before "{{issue-gate}}"; put the gate first.';
        problems.push(problemAt(source, delivery, message));
    }
    return problems;
}
function problemAt(source, match, message) {
    const span = { start: match.index, end: match.index + match[0].length };
    return { message, location: source.locate(span) };
}
function unknownMessage(name, kind) {
    const known = PLACEHOLDERS[kind].map((each) => `{{${each}}}`).join(", ");
    return `The ${kind} template has the unknown placeholder "{{${name}}}"; write one of ${known}.`;
}
function nameIn(match) {
    return (match[1] ?? "").trim();
}
function unifyBreaks(text) {
    return text.replace(/\r\n?/g, "\n");
}

;// CONCATENATED MODULE: ./lib/render/templates/playbook.js
/** The default wording of the coordinator's playbook. */
const PLAYBOOK_TEMPLATE = `## Coordinator playbook: {{title}}

### Launch order

{{launch-order}}

### After each merge

{{after-each-merge}}

### Integration pass, after the last merge

{{integration-pass}}

### Final gate

{{final-gate}}

### Issue closure checklist

{{closure-checklist}}

Close what an agent left open after its own merge. Do not leave it to the final gate.
`;

;// CONCATENATED MODULE: ./lib/render/templates/prompt.js
/** The default wording of a track's prompt. */
const PROMPT_TEMPLATE = `{{owns}}

{{start-gate}}

{{track}}
{{read-first}}
{{soldiers}}

{{scope}}

{{gates}}

{{done-when}}

{{issue-gate}}

{{delivery}}

{{scope-expansion}}

{{stop}}
`;

;// CONCATENATED MODULE: ./lib/render/templates/summary.js
/** The default wording of the dispatch summary. */
const SUMMARY_TEMPLATE = `### Dispatch summary: {{title}}

{{table}}

{{graph}}
`;

;// CONCATENATED MODULE: ./lib/render/templates/defaults.js





/** The texts as they are while a repository words none for itself. */
const DEFAULT_TEMPLATES = {
    prompt: parseDefault("prompt", PROMPT_TEMPLATE),
    playbook: parseDefault("playbook", PLAYBOOK_TEMPLATE),
    summary: parseDefault("summary", SUMMARY_TEMPLATE),
};
function parseDefault(kind, text) {
    const parsed = parseTemplate(new SourceText(`default ${kind} template`, text), kind);
    if (!parsed.ok)
        throw new Error(`internal error: the default ${kind} template cannot be used`);
    return parsed.template;
}

;// CONCATENATED MODULE: ./lib/app/load-templates.js




/** Where a repository keeps its own wordings unless it says otherwise. */
const TEMPLATE_FOLDER = ".github/dispatch/templates";
/**
 * The templates of a folder's prompt.md, playbook.md and summary.md, each the default where its file is missing.
 *
 * Fails with `bad-input`, and names every problem with its place, when a template cannot be used.
 */
async function loadTemplates(readText, folder) {
    const own = [];
    const load = async (kind) => {
        const path = `${folder}/${kind}.md`;
        const text = await readText(path);
        if (text === null)
            return DEFAULT_TEMPLATES[kind];
        own.push(kind);
        const parsed = parseTemplate(new SourceText(path, text), kind);
        if (parsed.ok)
            return parsed.template;
        throw new errors/* ActionError */.l("bad-input", parsed.problems.map(problemLine).join("\n"), "Mend the template.");
    };
    const templates = {
        prompt: await load("prompt"),
        playbook: await load("playbook"),
        summary: await load("summary"),
    };
    return { templates, own };
}
function problemLine({ message, location }) {
    return `${location.path}:${String(location.line)}:${String(location.column)}: ${message}`;
}

;// CONCATENATED MODULE: ./lib/app/cli-command.js


/** What stood on the command line after the command. */
class CommandArguments {
    positionals;
    #values;
    #flags;
    constructor(positionals, values, flags) {
        this.positionals = positionals;
        this.#values = values;
        this.#flags = flags;
    }
    /** The value of an option; null when it was not given. */
    value(name) {
        return this.#values.get(name) ?? null;
    }
    /** Whether a flag was given. */
    has(name) {
        return this.#flags.has(name);
    }
    /** One of a closed set of words; the first is the default. Fails with `bad-input` on any other word. */
    choice(name, choices) {
        const given = this.value(name);
        if (given === null)
            return choices[0];
        const chosen = choices.find((choice) => choice === given);
        if (chosen !== undefined)
            return chosen;
        throw new errors/* ActionError */.l("bad-input", `--${name} is "${given}".`, `Write one of: ${choices.join(", ")}.`);
    }
    /** The first positional argument and the rest. Fails with `bad-input` when there is none. */
    plan(command) {
        const [plan, ...rest] = this.positionals;
        if (plan !== undefined)
            return [plan, rest];
        throw new errors/* ActionError */.l("bad-input", `${command} needs the path of a plan.`, `Write for example: parallel-dispatch ${command} .github/dispatch/my-plan.yml`);
    }
}
/** `--root`, which every command has. */
const ROOT_OPTION = {
    name: "root",
    short: null,
    value: "DIR",
    help: "the folder that paths are relative to (default: the plan's repository)",
};
/** `--format` with the formats a command knows; the first is the default. */
function formatOption(formats) {
    return {
        name: "format",
        short: null,
        value: "NAME",
        help: `${formats.join(", ")} (default: ${formats[0] ?? ""})`,
    };
}
/** `--fail-on`. */
const FAIL_ON_OPTION = {
    name: "fail-on",
    short: null,
    value: "LEVEL",
    help: "error or warning: the least finding that exits with 1 (default: error)",
};
/** `--templates`. */
const TEMPLATES_OPTION = {
    name: "templates",
    short: null,
    value: "DIR",
    help: `folder of your own prompt.md, playbook.md, summary.md (default: ${TEMPLATE_FOLDER})`,
};

;// CONCATENATED MODULE: ./lib/core/suggest.js
/**
 * The candidate that a mistyped name most likely means; null when none is close.
 *
 * 1. Close means at most one edit in three characters (and always one); an exchange of two neighbours is one edit.
 * 2. Letter case does not count. Of equally close candidates the first wins.
 */
function nearestName(name, candidates) {
    const wanted = name.toLowerCase();
    let best = null;
    let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - wanted.length) >= bestDistance)
            continue;
        const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
        if (distance >= bestDistance)
            continue;
        best = candidate;
        bestDistance = distance;
    }
    return best;
}
/**
 * The least number of edits (insert, drop, replace, exchange two neighbours) that turn `a` into `b`; `limit` when there
 * are as many or more. An exchanged pair is not edited again, so this is no metric: the optimal string alignment.
 */
function editDistance(a, b, limit) {
    if (Math.abs(a.length - b.length) >= limit)
        return limit;
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let row = 1; row <= a.length; row++) {
        const current = nextRow(a, b, row, last, beforeLast);
        if (Math.min(...current) >= limit)
            return limit;
        beforeLast = last;
        last = current;
    }
    return Math.min(last[b.length] ?? limit, limit);
}
function nextRow(a, b, row, last, beforeLast) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
        const same = a[row - 1] === b[column - 1];
        let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
        const exchanged = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
        if (exchanged)
            cost = Math.min(cost, at(beforeLast, column - 2) + 1);
        current.push(cost);
    }
    return current;
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}

;// CONCATENATED MODULE: ./lib/app/cli-parse.js




/** Options that stand for themselves, with or without a command. */
const PROGRAM_OPTIONS = [
    { name: "help", short: "h", value: null, help: "show this help, or the help of a command" },
    { name: "version", short: "V", value: null, help: "show the version" },
];
/** Reads a command line. Fails with `bad-input`, and names the nearest word, where it makes no sense. */
function parseCommandLine(argv, commands) {
    const line = readTokens(argv, commands);
    const [first, ...rest] = line.positionals;
    if (line.flags.has("version"))
        return { kind: "version" };
    if (first === "help")
        return { kind: "help", command: rest[0] === undefined ? null : find(rest[0], commands) };
    if (first === undefined)
        return withoutCommand(line, commands);
    const command = find(first, commands);
    if (line.flags.has("help"))
        return { kind: "help", command };
    refuseForeignOptions(line, [...command.options, ...PROGRAM_OPTIONS], command.name);
    return { kind: "run", command, args: new CommandArguments(rest, line.values, line.flags) };
}
// parseArgs in its strict mode stops at the first problem with a text of its own; its tokens let us say
// what was meant instead.
function readTokens(argv, commands) {
    const specs = new Map([...PROGRAM_OPTIONS, ...commands.flatMap((command) => command.options)].map((spec) => [spec.name, spec]));
    const options = Object.fromEntries([...specs.values()].map((spec) => [spec.name, parseArgsOption(spec)]));
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...argv],
        options,
        strict: false,
        tokens: true,
        allowPositionals: true,
    });
    const values = new Map();
    const flags = new Set();
    for (const token of tokens) {
        if (token.kind !== "option")
            continue;
        const spec = specs.get(token.name);
        if (spec === undefined)
            continue;
        if (spec.value === null)
            flags.add(flagName(spec, token.value));
        else
            values.set(spec.name, optionValue(spec, token.value, token.inlineValue === true));
    }
    return {
        positionals: tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : [])),
        values,
        flags,
        given: tokens.flatMap((token) => token.kind === "option" ? [{ name: token.name, raw: token.rawName }] : []),
    };
}
function parseArgsOption(spec) {
    const type = spec.value === null ? "boolean" : "string";
    return spec.short === null ? { type } : { type, short: spec.short };
}
function flagName(spec, value) {
    if (value === undefined)
        return spec.name;
    throw new errors/* ActionError */.l("bad-input", `--${spec.name} takes no value, not "${value}".`, `Write --${spec.name}.`);
}
function optionValue(spec, value, inline) {
    const missing = value === undefined || value === "" || (!inline && /^-./.test(value));
    if (!missing)
        return value;
    throw new errors/* ActionError */.l("bad-input", `--${spec.name} needs a value.`, `Write --${spec.name} ${spec.value ?? ""}, or --${spec.name}=${spec.value ?? ""} for one that begins with "-".`);
}
function withoutCommand(line, commands) {
    if (line.flags.has("help"))
        return { kind: "help", command: null };
    const options = [...PROGRAM_OPTIONS, ...commands.flatMap((command) => command.options)];
    refuseForeignOptions(line, options, null);
    throw new errors/* ActionError */.l("bad-input", "No command was given.", "parallel-dispatch --help lists the commands.");
}
function find(name, commands) {
    const command = commands.find((one) => one.name === name);
    if (command !== undefined)
        return command;
    const names = commands.map((one) => one.name);
    const nearest = nearestName(name, names);
    throw new errors/* ActionError */.l("bad-input", `There is no command "${name}".`, nearest === null ? `The commands are: ${names.join(", ")}.` : `Did you mean "${nearest}"?`);
}
function refuseForeignOptions(line, known, command) {
    const names = new Set(known.map((spec) => spec.name));
    const foreign = line.given.find((option) => !names.has(option.name));
    if (foreign === undefined)
        return;
    const nearest = nearestName(foreign.name, [...names]);
    const help = `parallel-dispatch ${command === null ? "" : `${command} `}--help lists the options.`;
    throw new errors/* ActionError */.l("bad-input", `${command ?? "parallel-dispatch"} has no option "${foreign.raw}".`, nearest === null ? help : `Did you mean "--${nearest}"?`);
}

;// CONCATENATED MODULE: ./lib/app/cli-help.js

/** The help of the program. */
function programHelp(commands) {
    return paragraphs([
        "parallel-dispatch: parallel agents that cannot claim the same file",
        "Usage: parallel-dispatch <command> [arguments] [options]",
        titled("Commands", commands.map((command) => [command.name, command.summary])),
        titled("Options", PROGRAM_OPTIONS.map(optionRow)),
        titled("Exit status", [
            ["0", "nothing at or above the level of --fail-on"],
            ["1", "findings"],
            ["2", "could not run: usage, an unreadable file, git or the API failed"],
        ]),
        "parallel-dispatch <command> --help says more about a command.",
    ]);
}
/** The help of one command. */
function commandHelp(command) {
    return paragraphs([
        `Usage: parallel-dispatch ${command.name} ${command.usage}`.trim(),
        command.description,
        titled("Options", [...command.options, ...PROGRAM_OPTIONS.slice(0, 1)].map(optionRow)),
        `Examples:\n${command.examples.map((example) => `  parallel-dispatch ${example}`).join("\n")}`,
    ]);
}
function optionRow(spec) {
    const short = spec.short === null ? "" : `-${spec.short}, `;
    return [`${short}--${spec.name}${spec.value === null ? "" : ` ${spec.value}`}`, spec.help];
}
function titled(title, rows) {
    const width = Math.max(...rows.map(([left]) => left.length));
    return `${title}:\n${rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n")}`;
}
function paragraphs(parts) {
    return `${parts.join("\n\n")}\n`;
}

// EXTERNAL MODULE: ./lib/app/cli-style.js
var cli_style = __nccwpck_require__(1853);
;// CONCATENATED MODULE: ./lib/app/cli-version.js
/** The version of this program; a test holds it to package.json. */
const VERSION = "0.1.0";

;// CONCATENATED MODULE: ./lib/app/commands/demo.js

/** `demo`: the whole life of a plan, without an account. */
const DEMO = {
    name: "demo",
    usage: "[--out DIR]",
    summary: "play the whole life of a plan on an embedded GitHub",
    description: "Starts a GitHub inside this process, with a repository in a temporary folder, and runs both actions\n" +
        "against it: a plan is refused and repaired, three agents deliver, one strays, an issue stays open.\n" +
        "Needs git and no account; nothing leaves the machine, and nothing is left behind.",
    options: [
        {
            name: "out",
            short: null,
            value: "DIR",
            help: "write every comment, as GitHub would show it, to index.html in this folder",
        },
    ],
    examples: ["demo", "demo --out demo-page"],
    run: demo,
};
async function demo(args, ports) {
    const [first] = args.positionals;
    if (first !== undefined) {
        throw new errors/* ActionError */.l("bad-input", `demo takes no argument "${first}".`, `Write --out ${first} to name the folder of the page.`);
    }
    const folder = args.value("out");
    return ports.playDemo({
        terminal: ports.terminal,
        page: folder === null ? null : { folder, files: ports.openOutput(folder) },
    });
}

;// CONCATENATED MODULE: ./lib/core/finding.js
/** Whether any finding is an error. */
function hasErrors(findings) {
    return findings.some((finding) => finding.severity === "error");
}

;// CONCATENATED MODULE: ./lib/core/rule-catalogue.js
/** The severity each public rule has when the plan does not set another. */
const RULE_SEVERITIES = {
    "invalid-yaml": "error",
    "invalid-plan": "error",
    "invalid-glob": "error",
    "hidden-characters": "error",
    "duplicate-plan": "error",
    "unknown-track": "error",
    "needs-cycle": "error",
    "branch-clash": "error",
    "issue-claimed-twice": "error",
    "scope-overlap": "error",
    "cross-plan-overlap": "error",
    "undecided-overlap": "error",
    "empty-scope": "error",
    "boundary-owner": "error",
    "shared-claimed": "error",
    "directory-as-file": "error",
    "missing-handover": "error",
    "missing-issues": "error",
    "issue-not-found": "error",
    "issue-is-pull-request": "error",
    "missing-soldiers": "warning",
    "soldier-not-in-handover": "warning",
    "missing-read-first": "warning",
    "path-not-found": "warning",
    "literal-brackets": "warning",
    "shallow-cannot": "warning",
    "useless-cannot": "warning",
    "broad-scope": "warning",
    "protected-path": "warning",
    "missing-done-when": "warning",
    "missing-verify": "warning",
    "prompt-too-long": "warning",
    "issue-already-closed": "warning",
    "case-clash": "warning",
    "forbidden-path": "error",
    "foreign-path": "error",
    "unclaimed-path": "error",
    "shared-rule-broken": "error",
    "no-must-touch": "error",
    "needs-not-merged": "error",
    "plan-edited": "error",
    "ambiguous-track": "error",
    "incomplete-diff": "error",
    "issue-open": "error",
    "issue-reopened": "error",
    "issue-closed-without-merge": "error",
    "keep-open-closed": "error",
    "comment-missing": "error",
    "stale-prompt": "warning",
    intrusion: "warning",
    "issue-not-planned": "warning",
    "issue-moved": "warning",
    "issue-deleted": "warning",
    "issue-unreadable": "warning",
    "unattributed-commit": "warning",
};
/** Every rule id, in the order of the documentation. */
const RULE_IDS = Object.keys(RULE_SEVERITIES);
/** Whether a text is a public rule id. */
function isRuleId(text) {
    return Object.hasOwn(RULE_SEVERITIES, text);
}

;// CONCATENATED MODULE: ./lib/core/audit/audit-finding.js

// What a plan may not lower: a diff that was not read and a track that is not known are not evidence,
// and switching off the plan check's warning about protected paths must not open the folder itself.
const FIXED_RULES = new Set([
    "incomplete-diff",
    "ambiguous-track",
    "protected-path",
]);
/** A finding about a file of the diff. */
function findAtPath(rule, track, path, message) {
    return { rule, severity: auditSeverity(rule), message, location: startOf(path), tracks: [track.id] };
}
/** A finding about something that the plan says. */
function findInPlan(rule, plan, tracks, span, message) {
    return { rule, severity: auditSeverity(rule), message, location: plan.source.locate(span), tracks };
}
/** The start of a file. */
function startOf(path) {
    return { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
/**
 * Findings with the severities that the plan sets.
 *
 * `error` raises what is a warning by default and leaves alone what a `Scope-Expansion` line lowered.
 */
function applySeverities(plan, findings) {
    return findings.flatMap((finding) => {
        const setting = FIXED_RULES.has(finding.rule) ? undefined : plan.rules.get(finding.rule);
        if (setting === "off")
            return [];
        if (setting === "warning")
            return [{ ...finding, severity: setting }];
        if (setting === "error" && RULE_SEVERITIES[finding.rule] === "warning") {
            return [{ ...finding, severity: setting }];
        }
        return [finding];
    });
}
/** Errors first; otherwise in the given order. */
function worstFirst(findings) {
    const of = (severity) => findings.filter((finding) => finding.severity === severity);
    return [...of("error"), ...of("warning")];
}
function auditSeverity(rule) {
    return rule === "protected-path" ? "error" : RULE_SEVERITIES[rule];
}

;// CONCATENATED MODULE: ./lib/core/audit/change.js
/**
 * Every path that changes touch, each once, in order.
 *
 * 1. A rename touches both sides: a file moved out of another track's folder is taken from it.
 * 2. A copy touches the new side alone: its source stays as it was.
 */
function listTouchedPaths(changes) {
    const touched = new Map();
    const add = (side) => {
        const known = touched.get(side.path);
        // Two files that swap their names are both sides of both renames; the new side says more.
        if (known === undefined || known.status === "removed")
            touched.set(side.path, side);
    };
    for (const { path, previousPath, status, patch } of changes) {
        add({ path, previousPath, status, patch });
        if (status === "renamed" && previousPath !== null) {
            add({ path: previousPath, previousPath: null, status: "removed", patch: null });
        }
    }
    return [...touched.values()];
}

;// CONCATENATED MODULE: ./lib/core/audit/issue-evidence.js
/** `#7`, or `owner/name#7` for another repository. */
function describeIssue(ref) {
    return `${ref.repository ?? ""}#${String(ref.number)}`;
}

;// CONCATENATED MODULE: ./lib/core/audit/ledger-findings.js


/** What is wrong in the rows of a ledger, located at the issue's place in the plan. */
function findInLedger(plan, rows) {
    return rows.flatMap((row) => [...findMoved(plan, row), ...findOutcome(plan, row)]);
}
function findMoved(plan, row) {
    if (row.movedTo === null)
        return [];
    const place = describeIssue(row.movedTo);
    return [ledger_findings_find(plan, row, "issue-moved", `has moved to ${place}. Write "${place}" in the plan.`)];
}
function findOutcome(plan, row) {
    const { id } = row.track;
    const { actual } = row;
    switch (row.outcome) {
        case "settled":
        case "waiting":
            return [];
        case "open":
            return [
                ledger_findings_find(plan, row, "issue-open", `is still open though track "${id}" has merged: ${row.cause ?? ""} Close it once its work is verified.`),
            ];
        case "reopened":
            return [
                ledger_findings_find(plan, row, "issue-reopened", `was ${actual}. Ask what is missing; nothing closes it again by itself.`),
            ];
        case "closed-without-merge":
            return [
                ledger_findings_find(plan, row, "issue-closed-without-merge", `is ${actual}, and no pull request of track "${id}" has merged. Reopen it, or show which work settled it.`),
            ];
        case "not-planned":
            return [
                ledger_findings_find(plan, row, "issue-not-planned", `is ${actual}. It counts as closed; check that its part of track "${id}" is not wanted.`),
            ];
        case "closed-though-kept":
            return [
                ledger_findings_find(plan, row, "keep-open-closed", `must stay open ("keep-open" of track "${id}") and is ${actual}. Reopen it.`),
            ];
        case "closed-though-mentioned": {
            const finding = ledger_findings_find(plan, row, "keep-open-closed", `is only to be ${verbOf(row)} by track "${id}" and is ${actual}. Reopen it if its work is not done.`);
            return [{ ...finding, severity: "warning" }];
        }
        case "comment-missing":
            return [
                ledger_findings_find(plan, row, "comment-missing", `has no comment of track "${id}", whose pull request has merged. Post the track's result there.`),
            ];
        case "pull-request":
            return [ledger_findings_find(plan, row, "issue-is-pull-request", `is a pull request. Write the number of the issue.`)];
        case "missing":
            return [
                ledger_findings_find(plan, row, "issue-not-found", `does not exist, or is not visible to this token. Correct the number.`),
            ];
        case "deleted":
            return [
                ledger_findings_find(plan, row, "issue-deleted", `was deleted. Take the number out of the plan, or name the issue that replaces it.`),
            ];
        case "unreadable":
            return [
                ledger_findings_find(plan, row, "issue-unreadable", `is ${actual}. It is taken neither as open nor as closed; give the token "issues: read" or look yourself.`),
            ];
    }
}
function verbOf(row) {
    return row.role === "comment" ? "commented on" : "mentioned";
}
function ledger_findings_find(plan, row, rule, what) {
    return findInPlan(rule, plan, [row.track.id], row.ref.span, `issue ${describeIssue(row.ref.value)} ${what}`);
}

;// CONCATENATED MODULE: ./lib/core/code-text.js
/**
 * The text in backticks, one more than any run of them inside, so that it is read as one piece of code.
 *
 * As CommonMark has it, a text that begins or ends with a backtick, or with a space on both sides, gets a space of
 * padding. Source: https://spec.commonmark.org/0.31.2/#code-spans
 */
function delimitCode(text) {
    const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
    const ticks = "`".repeat(longest + 1);
    const pad = /^`|`$|^ .* $/.test(text) ? " " : "";
    return ticks + pad + text + pad + ticks;
}
/**
 * Splits a message into its code and the rest; the inverse of `delimitCode` for each piece of code.
 *
 * A value in double quotes is text as a whole: a backtick inside it begins no code.
 */
function splitCode(message) {
    const pieces = [];
    let end = 0;
    for (const found of message.matchAll(CODE_OR_QUOTED)) {
        const [whole, , inside] = found;
        if (inside === undefined)
            continue;
        pieces.push({ kind: "text", text: message.slice(end, found.index) });
        pieces.push({ kind: "code", text: withoutPadding(inside) });
        end = found.index + whole.length;
    }
    return [...pieces, { kind: "text", text: message.slice(end) }];
}
// Leftmost first: a quote inside code, and a backtick inside quotes, are mere characters.
const CODE_OR_QUOTED = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)|"(?:[^"\\]|\\.)*"/gs;
function withoutPadding(inside) {
    return /^ (?:`.*|.*`| .* ) $/s.test(inside) ? inside.slice(1, -1) : inside;
}

;// CONCATENATED MODULE: ./lib/core/audit/ways-out.js

const MAX_GLOBS_SHOWN = 12;
/** The globs a track may touch, quoted, at most twelve of them and the count of the rest. */
function describeAllowed(track) {
    const globs = track.canTouch.map((glob) => `"${glob.value.text}"`);
    const rest = globs.length - MAX_GLOBS_SHOWN;
    const shown = globs.slice(0, MAX_GLOBS_SHOWN).join(", ");
    return rest > 0 ? `${shown} and ${String(rest)} more` : shown;
}
/**
 * A shell command that puts a path back to what it is on the base branch.
 *
 * A path that the change created is removed; `--literal-pathspecs` keeps git from reading `[id]` or a
 * leading `:` in a path as a pattern.
 */
function revertCommand(change, baseBranch) {
    const git = /[*?[\]\\]|^:/.test(change.path) ? "git --literal-pathspecs" : "git";
    const path = quoteForShell(change.path);
    const isNew = change.status === "added" || change.status === "renamed" || change.status === "copied";
    if (isNew)
        return `${git} rm -- ${path}`;
    return `${git} checkout ${quoteForShell(`origin/${baseBranch}`)} -- ${path}`;
}
/** A text as one word of a POSIX shell; control characters are written as bash and zsh escapes. */
function quoteForShell(text) {
    if (/^[A-Za-z0-9_./@%+,:=-]+$/.test(text))
        return text;
    if (!/[\u0000-\u001f\u007f]/.test(text))
        return `'${text.replaceAll("'", String.raw `'\''`)}'`;
    const escaped = text.replace(/[\u0000-\u001f\u007f'\\]/g, (character) => {
        return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
    });
    return `$'${escaped}'`;
}
/** The three ways out of a path that is not the track's, as one sentence. */
function describeWaysOut(change, track, baseBranch) {
    const revert = `put it back with ${delimitCode(revertCommand(change, baseBranch))}`;
    const others = change.owners.filter((owner) => owner !== track.id);
    const handOver = others.length > 0 ? `, hand the change to ${describeTracks(others)}` : "";
    return `Ways out: ${revert}${handOver}, or propose a change of the plan in a pull request of its own.`;
}
/** `track "a"`, or `tracks "a", "b"`. */
function describeTracks(ids) {
    const quoted = ids.map((id) => `"${id}"`).join(", ");
    return ids.length === 1 ? `track ${quoted}` : `tracks ${quoted}`;
}

;// CONCATENATED MODULE: ./lib/core/audit/rules/cross-plan-claim.js


/**
 * A touched path of the track that a track at work of another plan claims as well.
 *
 * The plan check refuses such plans; two that landed at the same time may both have been green.
 */
const crossPlanClaim = ({ plan, track, context, changes }) => {
    return changes.flatMap((change) => {
        const claims = change.verdict === "allowed" ? (context.otherClaims.get(change.path) ?? []) : [];
        if (claims.length === 0)
            return [];
        const message = `"${change.path}" is in the scope of track "${track.id}" of plan "${plan.id.value}", and ${describeTracks(claims)} ` +
            `of another plan claims it at the same time. Settle in the plans whose file it is, or wait for the other merge.`;
        const finding = findAtPath("cross-plan-overlap", track, change.path, message);
        return [{ ...finding, tracks: [`${plan.id.value}/${track.id}`, ...claims] }];
    });
};

;// CONCATENATED MODULE: ./lib/core/audit/rules/forbidden-path.js


/** A touched path that the track's own CANNOT list names. */
const forbiddenPath = ({ track, context, changes }) => {
    return changes
        .filter((change) => change.verdict === "forbidden")
        .map((change) => {
        const owner = change.owners.length === 0 ? "" : ` It is in the scope of ${describeTracks(change.owners)}.`;
        const message = `"${change.path}" is on the CANNOT list of track "${track.id}", by "${change.pattern ?? ""}".${owner} ` +
            `Track "${track.id}" may touch ${describeAllowed(track)}. ` +
            describeWaysOut(change, track, context.baseBranch);
        return findAtPath("forbidden-path", track, change.path, message);
    });
};

;// CONCATENATED MODULE: ./lib/core/audit/rules/foreign-path.js


/** A touched path in the scope of another track. */
const foreignPath = ({ track, context, changes }) => {
    return changes
        .filter((change) => change.verdict === "foreign")
        .map((change) => {
        const message = `"${change.path}" belongs to ${describeTracks(change.owners)}${describeGlob(change.pattern)}, ` +
            `not to track "${track.id}". Track "${track.id}" may touch ${describeAllowed(track)}. ` +
            describeWaysOut(change, track, context.baseBranch);
        const finding = findAtPath("foreign-path", track, change.path, message);
        return { ...finding, tracks: [track.id, ...change.owners] };
    });
};
// A track of another plan is known by its scope as a whole.
function describeGlob(pattern) {
    return pattern === null ? "" : `, by "${pattern}"`;
}

;// CONCATENATED MODULE: ./lib/core/audit/rules/incomplete-diff.js

/** A diff that could not be read in full. */
const incompleteDiff = ({ plan, track, context }) => {
    return context.diffProblems.map((problem) => {
        const message = `the changes of track "${track.id}" cannot be verified: ${problem} ` +
            `Nothing that may be missing is taken as allowed.`;
        return findInPlan("incomplete-diff", plan, [track.id], track.span, message);
    });
};

;// CONCATENATED MODULE: ./lib/core/audit/rules/needs-not-merged.js

/** A track that runs ahead of one it needs. Without GitHub, and where agents push, nothing is known. */
const needsNotMerged = ({ plan, track, context }) => {
    const { mergedTracks } = context;
    if (mergedTracks === null || plan.delivery === "push")
        return [];
    return track.needs.flatMap((need) => {
        const needed = plan.tracks.find((other) => other.id === need.value);
        if (needed === undefined || mergedTracks.has(needed.id))
            return [];
        const message = `track "${track.id}" needs track "${needed.id}", which has not merged into "${context.baseBranch}". ` +
            `Merge "${needed.id}" first, then update this branch and test it on that base.`;
        return [findInPlan("needs-not-merged", plan, [track.id, needed.id], need.span, message)];
    });
};

;// CONCATENATED MODULE: ./lib/core/glob/budget.js
/**
 * How many nodes one search may visit unless the caller says otherwise. Ordinary globs need some hundreds; the most
 * hostile ones reach this number in about a second.
 */
const DEFAULT_BUDGET = 200_000;
/** Why a case is undecided, for a message. */
function overBudget(budget) {
    return `the search for a common path was given up after ${budget} steps; write simpler globs`;
}

;// CONCATENATED MODULE: ./node_modules/balanced-match/dist/esm/index.js
const balanced = (a, b, str) => {
    const ma = a instanceof RegExp ? maybeMatch(a, str) : a;
    const mb = b instanceof RegExp ? maybeMatch(b, str) : b;
    const r = ma !== null && mb != null && range(ma, mb, str);
    return (r && {
        start: r[0],
        end: r[1],
        pre: str.slice(0, r[0]),
        body: str.slice(r[0] + ma.length, r[1]),
        post: str.slice(r[1] + mb.length),
    });
};
const maybeMatch = (reg, str) => {
    const m = str.match(reg);
    return m ? m[0] : null;
};
const range = (a, b, str) => {
    let begs, beg, left, right = undefined, result;
    let ai = str.indexOf(a);
    let bi = str.indexOf(b, ai + 1);
    let i = ai;
    if (ai >= 0 && bi > 0) {
        if (a === b) {
            return [ai, bi];
        }
        begs = [];
        left = str.length;
        while (i >= 0 && !result) {
            if (i === ai) {
                begs.push(i);
                ai = str.indexOf(a, i + 1);
            }
            else if (begs.length === 1) {
                const r = begs.pop();
                if (r !== undefined)
                    result = [r, bi];
            }
            else {
                beg = begs.pop();
                if (beg !== undefined && beg < left) {
                    left = beg;
                    right = bi;
                }
                bi = str.indexOf(b, i + 1);
            }
            i = ai < bi && ai >= 0 ? ai : bi;
        }
        if (begs.length && right !== undefined) {
            result = [left, right];
        }
    }
    return result;
};
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/brace-expansion/dist/esm/index.js

const escSlash = '\0SLASH' + Math.random().toFixed(16) + '\0';
const escOpen = '\0OPEN' + Math.random().toFixed(16) + '\0';
const escClose = '\0CLOSE' + Math.random().toFixed(16) + '\0';
const escComma = '\0COMMA' + Math.random().toFixed(16) + '\0';
const escPeriod = '\0PERIOD' + Math.random().toFixed(16) + '\0';
const escSlashPattern = new RegExp(escSlash, 'g');
const escOpenPattern = new RegExp(escOpen, 'g');
const escClosePattern = new RegExp(escClose, 'g');
const escCommaPattern = new RegExp(escComma, 'g');
const escPeriodPattern = new RegExp(escPeriod, 'g');
const slashPattern = /\\\\/g;
const openPattern = /\\{/g;
const closePattern = /\\}/g;
const commaPattern = /\\,/g;
const periodPattern = /\\\./g;
const EXPANSION_MAX = 100_000;
// `EXPANSION_MAX` caps the *number* of expansions, but not their length. An
// input like `'{a,b}'.repeat(1500)` stays under that count - its output is
// truncated to 100k results - while making every result ~1500 characters
// long. The result set, and the intermediate arrays built while combining
// brace sets, then grow large enough to exhaust memory and crash the process
// (CVE-2026-14257). `EXPANSION_MAX_LENGTH` bounds the total number of
// characters the accumulator may hold at any point, so memory stays flat no
// matter how many brace groups are chained. The limit sits well above any
// realistic expansion (100k results hitting `EXPANSION_MAX` measure ~1M
// characters) so legitimate input is unaffected.
const EXPANSION_MAX_LENGTH = 4_000_000;
// `expand_` recurses once per level of brace *nesting* - both when expanding a
// set's comma members and when re-wrapping a set whose body is a single part.
// The CVE-2026-14257 fix made the *tail* iterative (recursion on `m.post`, one
// level per chained group), which left nesting depth unbounded: about 3,100
// levels of `{{{...a,b...}}}` - only ~6KB of input - exhausted the native stack
// and crashed the process. `EXPANSION_MAX_DEPTH` bounds how deep the parser
// will follow nesting. It sits far above any realistic pattern and well below
// the depth at which the stack runs out.
const EXPANSION_MAX_DEPTH = 1_000;
// Bash keeps a quirk where a brace group followed by a comma set still expands
// (`{a},b}`). The parser implements it by rewriting the string and restarting
// the scan, absorbing one `}` per pass. `n` trailing braces therefore cost `n`
// full passes over a string that itself grows by one `escClose` sentinel each
// time - quadratic in `n`, with a ~26x constant from the sentinel's length.
// 128KB of `'{a}' + '}'.repeat(n) + ',z}'` blocked the event loop for 27
// seconds to produce two results. `EXPANSION_MAX_REWRITES` bounds how many
// times the scan may restart. Real `{a},b}` input needs a handful.
const EXPANSION_MAX_REWRITES = 1_000;
// `EXPANSION_MAX_STEPS` bounds the work one `expand` call does, which `max`,
// `maxLength` and `maxDepth` don't: nested sets are rescanned at every level
// and chained groups each rebuild up to `max` results, so 2KB of input could
// block the event loop for over 30 seconds. Each character scanned, result
// built and sequence value generated is a step, and each `expand_` call costs
// `CALL_STEPS` more. Past the budget, the set being expanded and everything
// after it stay literal. A glob needs a few hundred steps, and nesting all the
// way to `EXPANSION_MAX_DEPTH` about 4M.
const EXPANSION_MAX_STEPS = 20_000_000;
// What one `expand_` call costs on top of what it scans and builds. Setting
// one up takes about as long as scanning 16 characters, and a set whose
// results are wrapped to be expanded again makes one call per result, each
// scanning and building next to nothing: 64KB of
// `('{{' + ','.repeat(316) + '}{' + ','.repeat(316) + '}}').repeat(n)` made
// 4M such calls, which spent the budget three times as slowly as anything
// else.
const CALL_STEPS = 16;
function numeric(str) {
    return !isNaN(str) ? parseInt(str, 10) : str.charCodeAt(0);
}
function escapeBraces(str) {
    return str
        .replace(slashPattern, escSlash)
        .replace(openPattern, escOpen)
        .replace(closePattern, escClose)
        .replace(commaPattern, escComma)
        .replace(periodPattern, escPeriod);
}
function unescapeBraces(str) {
    return str
        .replace(escSlashPattern, '\\')
        .replace(escOpenPattern, '{')
        .replace(escClosePattern, '}')
        .replace(escCommaPattern, ',')
        .replace(escPeriodPattern, '.');
}
// Like `target.push(...items)` but doesn't overflow the stack
function pushAll(target, items) {
    for (let i = 0; i < items.length; i++) {
        target.push(items[i]);
    }
}
// `balanced`, run on `masked` (see `maskUnmatchedOpens`), sliced from `str`
// and charged for the characters it walks: up to the group's `}`, or the
// whole string when there is no match or unmatched `{` come first, which
// `unmatched` then flags for masking. Once a call overdraws the budget, it
// and every later one return undefined, so the rest stays literal.
function balancedWithBudget(str, masked, budget) {
    if (budget.remaining < 0) {
        return undefined;
    }
    const r = range('{', '}', masked);
    const unmatched = r !== undefined && masked.indexOf('{') < r[0];
    budget.remaining -= r && !unmatched ? r[1] + 1 : str.length;
    if (!r || budget.remaining < 0) {
        return undefined;
    }
    return {
        end: r[1],
        pre: str.slice(0, r[0]),
        body: str.slice(r[0] + 1, r[1]),
        post: str.slice(r[1] + 1),
        unmatched,
    };
}
// `masked` with every `{` that has no matching `}` swapped for a `\0`, which
// keeps the length, so a scan of it still lines up with the string it was
// made from. Such a `{` is literal either way, but `balanced` only learns that
// one is unmatched by reading to the end of the string, so with one at the
// head of every group (`'{a,{b,c}'.repeat(n)`) each scan read the rest of the
// input. That was quadratic, and once the step budget charged for it, it ran
// out partway through and left the rest literal. A scan of the masked copy
// stops at the group's `}`. It is one pass, charged as such.
function maskUnmatchedOpens(masked, budget) {
    budget.remaining -= masked.length;
    const open = [];
    for (let i = 0; i < masked.length; i++) {
        const c = masked.charCodeAt(i);
        if (c === 0x7b) {
            open.push(i);
        }
        else if (c === 0x7d && open.length) {
            open.pop();
        }
    }
    let out = '';
    let last = 0;
    for (let i = 0; i < open.length; i++) {
        const at = open[i];
        out += masked.slice(last, at) + '\0';
        last = at + 1;
    }
    return out + masked.slice(last);
}
// Whether `str` has a `,` not followed by another `,`, with a `}` after it on
// the same line - what `/,(?!,).*\}/.test(str)` asks, answered in one pass from
// the end. The regex tries every `,` and backtracks through the rest of its
// line from each, which is quadratic, and the `{a},b}` rewrite asks again on
// every pass. Like a scan, it is charged for the whole string and refused if
// that overdraws the budget.
function commaSetFollows(str, budget) {
    budget.remaining -= str.length;
    if (budget.remaining < 0) {
        return false;
    }
    // Whether a `}` follows the current position before the line ends
    let close = false;
    for (let i = str.length - 1; i >= 0; i--) {
        const c = str.charCodeAt(i);
        if (c === 0x7d) {
            close = true;
        }
        else if (c === 0x0a || c === 0x0d || c === 0x2028 || c === 0x2029) {
            // A line terminator, which `.` does not match
            close = false;
        }
        else if (c === 0x2c && close && str.charCodeAt(i + 1) !== 0x2c) {
            return true;
        }
    }
    return false;
}
/**
 * Basically just str.split(","), but handling cases
 * where we have nested braced sections, which should be
 * treated as individual members, like {a,{b,c},d}
 *
 * Returns `undefined` if the step budget runs out before the whole set is
 * split, since splitting what is left on every comma would tear apart the
 * nested sets it still holds.
 */
function parseCommaParts(str, budget) {
    const parts = [];
    // Walk the brace groups iteratively. Recursing on `post` once per group let a
    // chain of them exhaust the stack - the parsing-side counterpart to
    // the `expand_` overflow fixed for CVE-2026-14257, and not something `max` or
    // `maxLength` can bound, since it happens before expansion.
    //
    // The part the next chunk continues
    let carry = '';
    for (;;) {
        // A set's body holds no unmatched `{`, so there is nothing to mask.
        const m = balancedWithBudget(str, str, budget);
        if (budget.remaining < 0) {
            return undefined;
        }
        if (!m) {
            const tail = str.split(',');
            tail[0] = carry + tail[0];
            pushAll(parts, tail);
            return parts;
        }
        const { pre, body, post } = m;
        const p = pre.split(',');
        p[0] = carry + p[0];
        p[p.length - 1] += '{' + body + '}';
        if (!post.length) {
            pushAll(parts, p);
            return parts;
        }
        carry = p.pop();
        pushAll(parts, p);
        str = post;
    }
}
// An option that is left out, or that is NaN, gets its default. Every
// comparison against NaN is false, so a NaN bound would never be reached:
// `{ maxSteps: NaN }` let 15KB of input block the event loop for 16 seconds,
// and `{ maxDepth: NaN }` overflowed the stack again (CVE-2026-102278). Pass
// `Infinity` to lift a bound.
function bound(value, fallback) {
    return value === undefined || isNaN(value) ? fallback : value;
}
function expand(str, options = {}) {
    if (!str) {
        return [];
    }
    const max = bound(options.max, EXPANSION_MAX);
    const maxLength = bound(options.maxLength, EXPANSION_MAX_LENGTH);
    const maxDepth = bound(options.maxDepth, EXPANSION_MAX_DEPTH);
    const maxRewrites = bound(options.maxRewrites, EXPANSION_MAX_REWRITES);
    const maxSteps = bound(options.maxSteps, EXPANSION_MAX_STEPS);
    // I don't know why Bash 4.3 does this, but it does.
    // Anything starting with {} will have the first two bytes preserved
    // but *only* at the top level, so {},a}b will not expand to anything,
    // but a{},b}c will be expanded to [a}c,abc].
    // One could argue that this is a bug in Bash, but since the goal of
    // this module is to match Bash's rules, we escape a leading {}
    if (str.slice(0, 2) === '{}') {
        str = '\\{\\}' + str.slice(2);
    }
    return expand_(escapeBraces(str), max, maxLength, maxDepth, 0, maxRewrites, { remaining: maxSteps }, true).map(unescapeBraces);
}
function embrace(str) {
    return '{' + str + '}';
}
function isPadded(el) {
    return /^-?0\d/.test(el);
}
function lte(i, y) {
    return i <= y;
}
function gte(i, y) {
    return i >= y;
}
// Build `{ acc[a] + pre + values[v] }` for every combination, capping the
// number of results at `max` and the total number of characters at `maxLength`.
// This is the one place output grows, so bounding it here keeps the single
// accumulator - and therefore memory - flat regardless of how many brace groups
// are combined (CVE-2026-14257). Each result built is a step, since `max` and
// `maxLength` bound one combination, not how many brace groups are combined.
function combine(acc, pre, values, max, maxLength, dropEmpties, budget) {
    const out = [];
    let length = 0;
    // Bash drops empty results at the top level, and they don't count against
    // `max`, so `max` bounds the number of *kept* results. Only an empty
    // `acc[a] + pre` can make one, so for those the empty values are skipped
    // without being visited. Visiting them one at a time let a set of empties
    // cost `acc.length * values.length` while keeping nothing.
    let nonEmpty;
    outer: for (let a = 0; a < acc.length; a++) {
        const prefix = acc[a] + pre;
        let vs = values;
        if (dropEmpties && !prefix) {
            if (!nonEmpty)
                nonEmpty = values.filter(v => v);
            vs = nonEmpty;
        }
        for (let v = 0; v < vs.length; v++) {
            if (out.length >= max)
                break outer;
            const expansion = prefix + vs[v];
            if (length + expansion.length > maxLength)
                break outer;
            out.push(expansion);
            length += expansion.length;
        }
    }
    budget.remaining -= out.length;
    return out;
}
// The expansion values of a single numeric (`1..5`) or alphabetic (`a..e..2`)
// sequence body, or `undefined` if the step budget runs out generating them.
function expandSequence(body, isAlphaSequence, max, maxLength, budget) {
    const n = body.split(/\.\./);
    const N = [];
    // A sequence body always splits into two or three parts, but the compiler
    // can't know that.
    /* c8 ignore start */
    if (n[0] === undefined || n[1] === undefined) {
        return N;
    }
    /* c8 ignore stop */
    const x = numeric(n[0]);
    const y = numeric(n[1]);
    const width = Math.max(n[0].length, n[1].length);
    let incr = n.length === 3 && n[2] !== undefined ?
        Math.max(Math.abs(numeric(n[2])), 1)
        : 1;
    let test = lte;
    const reverse = y < x;
    if (reverse) {
        incr *= -1;
        test = gte;
    }
    const pad = n.some(isPadded);
    // A padded value is built a character at a time to `width`, which the input
    // sets, so it costs one step per character: 64KB of
    // `('{' + '0'.repeat(100) + '..99999}').repeat(n)` took 7 seconds charged
    // one step per value.
    const cost = pad ? width : 1;
    let length = 0;
    for (let i = x; test(i, y) && N.length < max; i += incr) {
        // Each value is a step. `max` and `maxLength` bound one sequence, but a
        // chain of them still generated up to `max` values each, however few
        // combining could keep.
        budget.remaining -= cost;
        if (budget.remaining < 0) {
            return undefined;
        }
        let c;
        if (isAlphaSequence) {
            c = String.fromCharCode(i);
            if (c === '\\') {
                c = '';
            }
        }
        else {
            c = String(i);
            if (pad) {
                const need = width - c.length;
                if (need > 0) {
                    const z = new Array(need + 1).join('0');
                    if (i < 0) {
                        c = '-' + z + c.slice(1);
                    }
                    else {
                        c = z + c;
                    }
                }
            }
        }
        if (length + c.length > maxLength)
            break;
        N.push(c);
        length += c.length;
    }
    return N;
}
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget, isTop) {
    // An overdraft here makes the first scan refuse, so `str` stays literal.
    budget.remaining -= CALL_STEPS;
    // Too deeply nested to keep following: treat the rest as literal, the same
    // way a group that cannot expand is already handled. Truncating rather than
    // throwing keeps `expand` total, matching `max` and `maxLength`.
    if (depth > maxDepth) {
        return [str];
    }
    // Consume the string's top-level brace groups left to right, threading a
    // running set of combined prefixes (`acc`). Expanding the tail iteratively -
    // rather than recursing on `m.post` once per group - keeps the native stack
    // depth constant, so deeply chained input (`'{a,b}'.repeat(3000)`) can no
    // longer overflow the stack, and leaves a single accumulator whose size
    // `maxLength` bounds directly (CVE-2026-14257).
    let acc = [''];
    // Bash drops empty results, but only when the *first* top-level group is a
    // comma set - a sequence like `{a..\}` may legitimately yield ''. The drop
    // is on the final strings, so it is applied to whichever `combine` produces
    // them (the one with no brace set left in the tail).
    // How many times the `{a},b}` rewrite below has restarted the scan. Each pass
    // re-reads the whole string, so leaving this unbounded is quadratic.
    let rewrites = 0;
    let dropEmpties = false;
    let firstGroup = true;
    // `str` with its unmatched `{` masked, once a scan has run into them
    let masked = str;
    for (;;) {
        const m = balancedWithBudget(str, masked, budget);
        // No brace set left, or no step budget left to look for one: the rest of
        // the string is literal.
        if (!m) {
            return combine(acc, str, [''], max, maxLength, dropEmpties, budget);
        }
        if (m.unmatched) {
            masked = maskUnmatchedOpens(masked, budget);
        }
        // no need to expand pre, since it is guaranteed to be free of brace-sets
        const pre = m.pre;
        // This set and the rest of the string, literal: for a set that cannot
        // expand, and for one the step budget runs out on. Once it is overdrawn,
        // every set still being expanded, at every level, stays literal like this -
        // otherwise each level above would go on combining, and wrapping and
        // expanding again, results the budget was too small for.
        const literal = () => combine(acc, pre + '{' + m.body + '}' + m.post, [''], max, maxLength, dropEmpties, budget);
        if (/\$$/.test(pre)) {
            acc = combine(acc, pre + '{' + m.body + '}', [''], max, maxLength, dropEmpties && !m.post.length, budget);
            firstGroup = false;
            if (!m.post.length)
                break;
            str = m.post;
            masked = masked.slice(m.end + 1);
            continue;
        }
        const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m.body);
        const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m.body);
        const isSequence = isNumericSequence || isAlphaSequence;
        const isOptions = m.body.indexOf(',') >= 0;
        if (!isSequence && !isOptions) {
            // {a},b}
            if (rewrites < maxRewrites && commaSetFollows(m.post, budget)) {
                rewrites++;
                str = m.pre + '{' + m.body + escClose + m.post;
                // Taking a `}` away never gives an unmatched `{` a partner, so what
                // is masked stays unmatched. The `{` it closed can be left without
                // one, and the next scan masks it.
                masked =
                    masked.slice(0, m.end) + escClose + masked.slice(m.end + 1);
                isTop = true;
                continue;
            }
            // Nothing here expands, so the whole remaining string is literal.
            return literal();
        }
        if (firstGroup) {
            dropEmpties = isTop && !isSequence;
            firstGroup = false;
        }
        let values;
        if (isSequence) {
            values = expandSequence(m.body, isAlphaSequence, max, maxLength, budget);
            if (!values) {
                return literal();
            }
        }
        else {
            let n = parseCommaParts(m.body, budget);
            // The step budget ran out partway through the set.
            if (!n) {
                return literal();
            }
            if (n.length === 1 && n[0] !== undefined) {
                // x{{a,b}}y ==> x{a}y x{b}y
                n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false).map(embrace);
                // The step budget ran out expanding the set's only part.
                if (budget.remaining < 0) {
                    return literal();
                }
                //XXX is this necessary? Can't seem to hit it in tests.
                /* c8 ignore start */
                if (n.length === 1) {
                    const next = combine(acc, pre + n[0], [''], max, maxLength, dropEmpties && !m.post.length, budget);
                    if (budget.remaining < 0) {
                        return literal();
                    }
                    acc = next;
                    if (!m.post.length)
                        break;
                    str = m.post;
                    masked = masked.slice(m.end + 1);
                    continue;
                }
                /* c8 ignore stop */
            }
            // Values that `combine` is going to drop as empty produce no result, so
            // they must not count against `max` - otherwise `{a,,b}` with `max: 2`
            // would stop at `['a', '']` and yield one result instead of two. Skipping
            // them outright keeps `values` bounded while leaving `max` a bound on
            // *kept* results.
            let dropsEmpties = dropEmpties && !m.post.length && !pre;
            for (let d = 0; dropsEmpties && d < acc.length; d++) {
                if (acc[d]) {
                    dropsEmpties = false;
                }
            }
            values = [];
            let valuesLength = 0;
            outer: for (let j = 0; j < n.length; j++) {
                const expanded = expand_(n[j], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false);
                // The step budget ran out expanding a member.
                if (budget.remaining < 0) {
                    return literal();
                }
                for (let k = 0; k < expanded.length; k++) {
                    const v = expanded[k];
                    if (dropsEmpties && !v)
                        continue;
                    if (values.length >= max ||
                        valuesLength + v.length > maxLength) {
                        break outer;
                    }
                    values.push(v);
                    valuesLength += v.length;
                }
            }
        }
        const next = combine(acc, pre, values, max, maxLength, dropEmpties && !m.post.length, budget);
        // The step budget ran out combining the set's values in.
        if (budget.remaining < 0) {
            return literal();
        }
        acc = next;
        if (!m.post.length)
            break;
        str = m.post;
        masked = masked.slice(m.end + 1);
    }
    return acc;
}
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/@isaacs/nonrecursive-glob-match/dist/esm/numeric-range.js
// One digit, or a class of digits from a to b.
const digit = (a, b) => a === b ?
    { t: 'lit', ch: String(a) }
    : { t: 'class', re: new RegExp(`^[${a}-${b}]$`) };
const prefix = (d, alts) => alts.map(s => [digit(d, d), ...s]);
// The digit strings from a to b, which have the same length.
const fixed = (a, b) => {
    if (!a)
        return [[]];
    let lo = +a[0];
    let hi = +b[0];
    const ra = a.slice(1);
    const rb = b.slice(1);
    if (lo === hi)
        return prefix(lo, fixed(ra, rb));
    const zeros = '0'.repeat(ra.length);
    const nines = '9'.repeat(ra.length);
    const out = [];
    if (ra !== zeros)
        out.push(...prefix(lo++, fixed(ra, nines)));
    const last = rb === nines ? [] : prefix(hi--, fixed(zeros, rb));
    if (lo <= hi) {
        out.push([digit(lo, hi), ...Array.from(ra, () => digit(0, 9))]);
    }
    out.push(...last);
    return out;
};
// The numbers from a to b, where 0 <= a <= b. If width is set, each
// one has leading zeros to make it that many digits.
const nonneg = (a, b, width) => {
    if (width) {
        return fixed(String(a).padStart(width, '0'), String(b).padStart(width, '0'));
    }
    const out = [];
    for (let len = String(a).length; len <= String(b).length; len++) {
        const lo = Math.max(a, len === 1 ? 0 : 10 ** (len - 1));
        const hi = Math.min(b, 10 ** len - 1);
        out.push(...fixed(String(lo), String(hi)));
    }
    return out;
};
/**
 * The strings that the bash brace expansion `{lo..hi}` makes, as
 * the alternatives of an `@(...)` extglob. Each one is a sequence of
 * digits and digit classes, so there are only a few of them, even for
 * a large range.
 *
 * If either end has a leading zero, such as `{01..10}`, each number
 * has leading zeros to make it as long as the longer end, counting a
 * `-` sign. So `{-05..3}` makes `-05` to `-01`, then `000` to `003`.
 *
 * Returns undefined if either end is not a safe integer.
 */
const numericRange = (loStr, hiStr) => {
    let lo = Number(loStr);
    let hi = Number(hiStr);
    if (!Number.isSafeInteger(lo) || !Number.isSafeInteger(hi))
        return;
    if (lo > hi)
        [lo, hi] = [hi, lo];
    const padded = /^-?0\d/.test(loStr) || /^-?0\d/.test(hiStr);
    const width = padded ? Math.max(loStr.length, hiStr.length) : 0;
    const out = [];
    if (lo < 0) {
        const neg = nonneg(Math.max(-hi, 1), -lo, width && width - 1);
        out.push(...neg.map(s => [{ t: 'lit', ch: '-' }, ...s]));
    }
    if (hi >= 0)
        out.push(...nonneg(Math.max(lo, 0), hi, width));
    return out;
};
//# sourceMappingURL=numeric-range.js.map
;// CONCATENATED MODULE: ./node_modules/@isaacs/nonrecursive-glob-match/dist/esm/parse-class.js
// translate the various posix character classes into unicode properties
// this works across all unicode locales
// { <posix class>: [<translation>, negated]
const posixClasses = {
    '[:alnum:]': ['\\p{L}\\p{Nl}\\p{Nd}'],
    '[:alpha:]': ['\\p{L}\\p{Nl}'],
    '[:ascii:]': ['\\x' + '00-\\x' + '7f'],
    '[:blank:]': ['\\p{Zs}\\t'],
    '[:cntrl:]': ['\\p{Cc}'],
    '[:digit:]': ['\\p{Nd}'],
    '[:graph:]': ['\\p{Z}\\p{C}', true],
    '[:lower:]': ['\\p{Ll}'],
    '[:print:]': ['\\p{C}', true],
    '[:punct:]': ['\\p{P}\\p{S}'],
    '[:space:]': ['\\p{Z}\\t\\r\\n\\v\\f'],
    '[:upper:]': ['\\p{Lu}'],
    '[:word:]': ['\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}'],
    '[:xdigit:]': ['A-Fa-f0-9'],
};
// only need to escape a few things inside of brace expressions
// escapes: [ \ ] -
const braceEscape = (s) => s.replace(/[[\]\\-]/g, '\\$&');
const noMatch = /$./;
// Takes a glob string at a posix brace expression. Returns a RegExp
// that tests one character, and the number of glob chars consumed.
// If the class is not closed, consumed is 0, and the `[` must be
// treated as a literal character.
// Out of order ranges are removed. If nothing is left, the RegExp
// is `/$./`, and the rest of the glob is consumed, so that the
// whole glob cannot match.
const parseClass = (glob, position, nocase = false, form) => {
    // normalize one class member, if it stays one code point
    const norm = (c) => {
        const n = form ? c.normalize(form) : c;
        return [...n].length === 1 ? n : c;
    };
    const pos = position;
    /* c8 ignore start */
    if (glob.charAt(pos) !== '[') {
        throw new Error('not in a brace expression');
    }
    /* c8 ignore stop */
    const ranges = [];
    const negs = [];
    let i = pos + 1;
    let sawStart = false;
    let escaping = false;
    let negate = false;
    let endPos = pos;
    let rangeStart = '';
    WHILE: while (i < glob.length) {
        const c = String.fromCodePoint(glob.codePointAt(i));
        if ((c === '!' || c === '^') && i === pos + 1) {
            negate = true;
            i++;
            continue;
        }
        if (c === ']' && sawStart && !escaping) {
            endPos = i + 1;
            break;
        }
        sawStart = true;
        if (c === '\\') {
            if (!escaping) {
                escaping = true;
                i++;
                continue;
            }
            // escaped \ char, fall through and treat like normal char
        }
        if (c === '[' && !escaping) {
            // either a posix class, a collation equivalent, or just a [
            for (const [cls, [unip, neg]] of Object.entries(posixClasses)) {
                if (glob.startsWith(cls, i)) {
                    // invalid, [a-[] is fine, but not [a-[:alpha]]
                    if (rangeStart) {
                        return [noMatch, glob.length - pos];
                    }
                    i += cls.length;
                    if (neg)
                        negs.push(unip);
                    else
                        ranges.push(unip);
                    continue WHILE;
                }
            }
        }
        // now it's just a normal character, effectively
        escaping = false;
        const n = norm(c);
        if (rangeStart) {
            // throw this range away if it's not valid, but others
            // can still match.
            if (n.codePointAt(0) > rangeStart.codePointAt(0)) {
                ranges.push(braceEscape(rangeStart) + '-' + braceEscape(n));
            }
            else if (n === rangeStart) {
                ranges.push(braceEscape(n));
            }
            rangeStart = '';
            i += c.length;
            continue;
        }
        // now might be the start of a range.
        // can be either c-d or c-] or c<more...>] or c] at this point
        if (glob.startsWith('-]', i + c.length)) {
            ranges.push(braceEscape(n + '-'));
            i += c.length + 1;
            continue;
        }
        if (glob.startsWith('-', i + c.length)) {
            rangeStart = n;
            i += c.length + 1;
            continue;
        }
        // not the start of a range, just a single character
        ranges.push(braceEscape(n));
        i += c.length;
    }
    if (endPos < i) {
        // didn't see the end of the class, not a valid class,
        // but might still be valid as a literal match.
        return [noMatch, 0];
    }
    // if we got no ranges and no negates, then we have a range that
    // cannot possibly match anything, and that poisons the whole glob
    if (!ranges.length && !negs.length) {
        return [noMatch, glob.length - pos];
    }
    const sranges = '[' + (negate ? '^' : '') + ranges.join('') + ']';
    const snegs = '[' + (negate ? '' : '^') + negs.join('') + ']';
    const comb = '^' +
        (ranges.length && negs.length ? '(' + sranges + '|' + snegs + ')'
            : ranges.length ? sranges
                : snegs);
    return [new RegExp(comb, nocase ? 'iu' : 'u'), endPos - pos];
};
//# sourceMappingURL=parse-class.js.map
;// CONCATENATED MODULE: ./node_modules/@isaacs/nonrecursive-glob-match/dist/esm/index.js


// the end of the pattern, or of a negated sub-pattern
const MATCH = { t: 'match', id: 0 };
const extTypes = '!?+*@';
const lit = (ch) => ({ t: 'lit', ch });
const reEscape = (s) => s.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
// a RegExp that only matches `s`, with unicode case folding
const newFoldRe = (s) => new RegExp(`^${reEscape(s)}$`, 'iu');
// foldRe for one literal char. The same chars are in most patterns,
// so keep them. A RegExp without the `g` or `y` flag has no state to
// share.
const foldCache = new Map();
const foldRe = (ch) => {
    let re = foldCache.get(ch);
    if (!re) {
        re = newFoldRe(ch);
        if (foldCache.size >= 1000)
            foldCache.clear();
        foldCache.set(ch, re);
    }
    return re;
};
const litMatch = (l, c) => {
    if (c === l.ch)
        return true;
    if (!l.re)
        return false;
    const code = c.charCodeAt(0);
    if (code >= 128)
        return l.re.test(c);
    const ascii = (l.ascii ??= new Uint8Array(128));
    ascii[code] ||= l.re.test(c) ? 1 : 2;
    return ascii[code] === 1;
};
const tokenize = (p, nocase, noext, form, mark) => {
    const toks = [];
    for (let i = 0; i < p.length;) {
        const c = String.fromCodePoint(p.codePointAt(i));
        if (mark) {
            // a \ before a range would only escape its first char
            const m = c === '\\' && p.startsWith(mark, i + 1) ? 1 : 0;
            if (m || c === mark) {
                const start = i + m + mark.length;
                const end = p.indexOf(mark, start);
                const r = /^(-?\d+)\.\.(-?\d+)$/.exec(p.slice(start, end));
                const alts = end !== -1 && r && numericRange(r[1], r[2]);
                if (alts) {
                    toks.push({ t: 'ext', type: '@', alts });
                    i = end + mark.length;
                    continue;
                }
            }
        }
        if (c === '\\') {
            // a trailing \ is a literal \
            const e = p.codePointAt(i + 1);
            const ch = e === undefined ? c : String.fromCodePoint(e);
            toks.push(lit(ch));
            i += 1 + ch.length;
            continue;
        }
        if (c === '[') {
            const [re, consumed] = parseClass(p, i, nocase, form);
            if (consumed) {
                toks.push({ t: 'class', re });
                i += consumed;
                continue;
            }
        }
        if (!noext && extTypes.includes(c) && p[i + 1] === '(') {
            toks.push({ t: 'open', type: c });
            i += 2;
            continue;
        }
        toks.push(!noext && c === '|' ? { t: 'bar' }
            : !noext && c === ')' ? { t: 'close' }
                : c === '*' ? { t: 'star' }
                    : c === '?' ? { t: 'any' }
                        : lit(c));
        i += c.length;
    }
    return toks;
};
// map each open token index to the index of its close token
const pair = (toks) => {
    const pairs = new Map();
    const stack = [];
    toks.forEach((tok, i) => {
        if (tok.t === 'open')
            stack.push(i);
        else if (tok.t === 'close' && stack.length)
            pairs.set(stack.pop(), i);
    });
    return pairs;
};
// build the alternatives between start and end. An open token that
// is not closed is never inside a closed extglob, so bar and close
// tokens are only literal at the top level.
const build = (toks, pairs, start, end, top) => {
    let seq = [];
    const alts = [seq];
    for (let i = start; i < end; i++) {
        const tok = toks[i];
        const close = pairs.get(i);
        if (tok.t === 'open' && close !== undefined) {
            const sub = build(toks, pairs, i + 1, close, false);
            seq.push({ t: 'ext', type: tok.type, alts: sub });
            i = close;
        }
        else if (tok.t === 'bar' && !top) {
            alts.push((seq = []));
        }
        else if (tok.t === 'open') {
            seq.push(lit(tok.type), lit('('));
        }
        else if (tok.t === 'bar') {
            seq.push(lit('|'));
        }
        else if (tok.t === 'close') {
            seq.push(lit(')'));
        }
        else {
            seq.push(tok);
        }
    }
    return alts;
};
// normalize each run of literal chars as one string, so that a char
// and the combining marks after it compose (or decompose) together.
// Syntax is already parsed, so a char that normalizes to a syntax
// char (such as full-width `＊` in NFKC) stays a literal.
const normalize = (items, form) => {
    const out = [];
    let run = '';
    const flush = () => {
        for (const ch of run.normalize(form))
            out.push(lit(ch));
        run = '';
    };
    for (const it of items) {
        if (it.t === 'lit') {
            run += it.ch;
            continue;
        }
        flush();
        out.push(it.t === 'ext' ?
            { ...it, alts: it.alts.map(a => normalize(a, form)) }
            : it);
    }
    flush();
    return out;
};
// the start node, and the number of node ids. Ids are dense, from 0
// for the match node.
const compile = (items, nocase) => {
    let id = 1;
    const split = (out) => ({ t: 'split', id: id++, out });
    const seq = (items, next) => items.reduceRight((next, it) => item(it, next), next);
    const item = (it, next) => {
        switch (it.t) {
            case 'lit':
                const re = nocase ? foldRe(it.ch) : undefined;
                return { t: 'lit', id: id++, ch: it.ch, re, next };
            case 'any':
            case 'star':
                return { t: it.t, id: id++, next };
            case 'class':
                return { t: 'class', id: id++, re: it.re, next };
        }
        const alts = (next) => it.alts.map(a => seq(a, next));
        switch (it.type) {
            case '@':
                return split(alts(next));
            case '?':
                return split([next, ...alts(next)]);
            case '!':
                return { t: 'neg', id: id++, sub: split(alts(MATCH)), next };
        }
        // * and +, loop back after each match
        const after = split([]);
        const entry = split(alts(after));
        after.out.push(next, entry);
        return it.type === '*' ? after : entry;
    };
    const start = seq(items, MATCH);
    return [start, id];
};
// one line per node, in the order that a walk from the start
// reaches them. Edges point to node ids. The nodes of a negated
// sub-pattern are indented under their negation.
const show = (start) => {
    const lines = [];
    const seen = new Set();
    const ref = (n) => (n.t === 'match' ? 'match' : String(n.id));
    const walk = (n, indent) => {
        if (n.t === 'match' || seen.has(n))
            return;
        seen.add(n);
        const line = (desc) => lines.push(`${indent}${n.id}: ${desc}`);
        switch (n.t) {
            case 'split':
                line(`split -> ${n.out.map(ref).join(', ')}`);
                for (const o of n.out)
                    walk(o, indent);
                return;
            case 'neg':
                line(`!(${ref(n.sub)}) -> ${ref(n.next)}`);
                walk(n.sub, indent + '  ');
                return walk(n.next, indent);
            case 'lit':
                line(`${JSON.stringify(n.ch)} -> ${ref(n.next)}`);
                break;
            case 'class':
                line(`${n.re} -> ${ref(n.next)}`);
                break;
            default:
                line(`${n.t === 'any' ? '?' : '*'} -> ${ref(n.next)}`);
        }
        walk(n.next, indent);
    };
    walk(start, '');
    return [`start -> ${ref(start)}`, ...lines].join('\n');
};
// The threads at one position in the string. Each node thread is
// only kept once, and runs with the same state are only kept once,
// so that identical threads merge. The match node is not in
// `threads`, because it can not step. It sets `match` instead.
class State {
    // set by the Sim, to mark the nodes that this state has
    gen;
    threads = [];
    match = false;
    runs = [];
    // the sorted ids of the threads, with 0 for a match, once the
    // state is done
    ids = [];
    constructor(gen) {
        this.gen = gen;
    }
    // no threads, so nothing more can match
    get dead() {
        return !this.threads.length && !this.match && !this.runs.length;
    }
}
// true if the two states hold the same threads
const sameState = (a, b) => {
    if (a.ids.length !== b.ids.length)
        return false;
    if (a.runs.length !== b.runs.length)
        return false;
    if (a.ids.some((id, i) => id !== b.ids[i]))
        return false;
    return a.runs.every(r => b.runs.some(o => o.neg === r.neg && sameState(o.state, r.state)));
};
const marks = (size) => ({
    has: new Float64Array(size),
    seen: new Float64Array(size),
    gen: 0,
});
class Sim {
    // `.` and `..` only match literal dots, even with `dot:true`
    dots;
    // the string starts with `.`, and `dot:true` is not set
    dotStart;
    #marks;
    constructor(dots, dotStart, marks) {
        this.dots = dots;
        this.dotStart = dotStart;
        this.#marks = marks;
    }
    state() {
        return new State(++this.#marks.gen);
    }
    // sort the ids of a state, once it has all of its threads
    done(state) {
        state.ids = state.threads.map(n => n.id).sort((a, b) => a - b);
        if (state.match)
            state.ids.unshift(MATCH.id);
        return state;
    }
    // true the first time that the state walks through the node, so
    // that loops in the graph stop
    #visit(state, node) {
        const { seen } = this.#marks;
        if (seen[node.id] === state.gen)
            return false;
        seen[node.id] = state.gen;
        return true;
    }
    #addThread(state, node) {
        const { has } = this.#marks;
        if (has[node.id] === state.gen)
            return false;
        has[node.id] = state.gen;
        state.threads.push(node);
        return true;
    }
    // wildcards only match a leading dot if `dot:true`. In a negated
    // sub-pattern, this does not apply, because the negation itself
    // can not match a leading dot.
    restricted(i, top) {
        return top && (this.dots || (this.dotStart && i === 0));
    }
    add(state, node, i, top) {
        switch (node.t) {
            case 'split':
                if (!this.#visit(state, node))
                    return;
                for (const o of node.out)
                    this.add(state, o, i, top);
                return;
            case 'neg':
                if (!this.#visit(state, node))
                    return;
                const sub = this.state();
                this.add(sub, node.sub, i, false);
                this.done(sub);
                return this.addRun(state, { t: 'run', neg: node, state: sub }, i, top);
            case 'star':
                // a * can not start a dotfile, even if it matches nothing
                if (this.restricted(i, top))
                    return;
                if (this.#addThread(state, node))
                    this.add(state, node.next, i, top);
                return;
            case 'match':
                state.match = true;
                return;
            default:
                this.#addThread(state, node);
        }
    }
    addRun(state, run, i, top) {
        for (const r of state.runs) {
            if (r.neg === run.neg && sameState(r.state, run.state))
                return;
        }
        state.runs.push(run);
        if (!run.state.match) {
            this.add(state, run.neg.next, i, top);
        }
    }
    // the threads after char `c`, at index `i`
    step(state, c, i, top) {
        const next = this.state();
        for (const th of state.threads) {
            switch (th.t) {
                case 'lit':
                    if (litMatch(th, c)) {
                        this.add(next, th.next, i + 1, top);
                    }
                    break;
                case 'any':
                    if (!this.restricted(i, top))
                        this.add(next, th.next, i + 1, top);
                    break;
                case 'class':
                    if (!this.restricted(i, top) && th.re.test(c)) {
                        this.add(next, th.next, i + 1, top);
                    }
                    break;
                case 'star':
                    if (!this.restricted(i, top))
                        this.add(next, th, i + 1, top);
            }
        }
        if (!this.restricted(i, top)) {
            for (const run of state.runs) {
                // a sub-pattern with no threads can not match again, so the
                // run stays the same
                if (run.state.dead) {
                    this.addRun(next, run, i + 1, top);
                    continue;
                }
                const sub = this.step(run.state, c, i, false);
                this.addRun(next, { t: 'run', neg: run.neg, state: sub }, i + 1, top);
            }
        }
        return this.done(next);
    }
}
// A canonical key for the threads in a state. States with the same
// key hold the same threads, so they match the same strings.
const stateKey = (state) => {
    const ids = state.ids.join();
    if (!state.runs.length)
        return ids;
    const runs = state.runs.map(r => `${r.neg.id}(${stateKey(r.state)})`);
    return `${ids}|${runs.sort().join('|')}`;
};
// The cache can hold about this many chars of state keys and
// transitions. When it is full, it is cleared, so that a pattern
// can not use an unbounded amount of memory.
const DFA_BUDGET = 1 << 18;
// A cache of the states that the simulation reaches, built as the
// matcher is used. Each char of a string is then one Map lookup,
// once the states that it leads to are known.
//
// The dot rules only restrict the first char of a dotfile (strings
// that are only `.` or `..` do not use the cache). So a dotfile
// starts at its own state, which takes its first step with the
// restriction, and every other state takes steps without it.
class Dfa {
    #start;
    #states = new Map();
    #size = 0;
    #plain;
    #dotStart;
    #sim;
    #dotSim;
    constructor(start, marks) {
        this.#start = start;
        this.#sim = new Sim(false, false, marks);
        this.#dotSim = new Sim(false, true, marks);
    }
    #make(state) {
        return {
            state,
            match: state.match,
            dead: state.dead,
            next: new Map(),
        };
    }
    #intern(state) {
        const key = stateKey(state);
        const found = this.#states.get(key);
        if (found)
            return found;
        if (this.#size > DFA_BUDGET)
            this.#clear();
        const d = this.#make(state);
        this.#states.set(key, d);
        this.#size += key.length + 1;
        return d;
    }
    #clear() {
        this.#states.clear();
        this.#size = 0;
        this.#plain = undefined;
        this.#dotStart = undefined;
    }
    start(dotStart) {
        if (dotStart) {
            if (this.#dotStart)
                return this.#dotStart;
            const state = this.#dotSim.state();
            this.#dotSim.add(state, this.#start, 0, true);
            return (this.#dotStart = this.#make(this.#dotSim.done(state)));
        }
        if (this.#plain)
            return this.#plain;
        const state = this.#sim.state();
        this.#sim.add(state, this.#start, 0, true);
        return (this.#plain = this.#intern(this.#sim.done(state)));
    }
    // the next state, after a miss in `d.ascii`
    next(d, c) {
        const code = c.charCodeAt(0);
        const found = code < 128 ? undefined : d.next.get(c);
        if (found)
            return found;
        // the dotfile start is not in the cache, so it is never shared
        const n = d === this.#dotStart ?
            this.#intern(this.#dotSim.step(d.state, c, 0, true))
            : this.#intern(this.#sim.step(d.state, c, 1, true));
        if (code < 128) {
            if (!d.ascii) {
                d.ascii = new Array(128);
                this.#size += 128;
            }
            d.ascii[code] = n;
        }
        else {
            d.next.set(c, n);
        }
        this.#size++;
        return n;
    }
}
// the nodes in order, if the graph is a single chain
const linear = (start) => {
    const nodes = [];
    for (let n = start; n.t !== 'match'; n = n.next) {
        if (n.t === 'split' || n.t === 'neg')
            return undefined;
        nodes.push(n);
    }
    return nodes;
};
// Match a chain of nodes. Each node other than `*` matches exactly
// one char, so on a failure it is enough to go back to the last `*`
// and let it match one more char. This takes at most
// nodes.length * chars.length steps.
const testLinear = (nodes, chars, start, end) => {
    let ni = 0;
    let ci = start;
    let starNi = -1;
    let starCi = 0;
    while (ci < end) {
        const n = nodes[ni];
        if (n?.t === 'star') {
            starNi = ni++;
            starCi = ci;
            continue;
        }
        const c = chars[ci];
        if (n &&
            (n.t === 'any' ||
                (n.t === 'lit' && litMatch(n, c)) ||
                (n.t === 'class' && n.re.test(c)))) {
            ni++;
            ci++;
            continue;
        }
        if (starNi === -1)
            return false;
        ni = starNi + 1;
        ci = ++starCi;
    }
    while (nodes[ni]?.t === 'star')
        ni++;
    return ni === nodes.length;
};
// The least and most chars that the items can match. These are only
// bounds: a negation can match a string of any length, so it counts
// as 0 to Infinity.
const lengths = (items) => {
    let min = 0;
    let max = 0;
    for (const it of items) {
        const [lo, hi] = itemLengths(it);
        min += lo;
        max += hi;
    }
    return [min, max];
};
const itemLengths = (it) => {
    if (it.t === 'star')
        return [0, Infinity];
    if (it.t !== 'ext')
        return [1, 1];
    if (it.type === '!')
        return [0, Infinity];
    const alts = it.alts.map(lengths);
    const min = Math.min(...alts.map(a => a[0]));
    const max = Math.max(...alts.map(a => a[1]));
    // a loop of alternatives that only match the empty string is empty
    const loop = max === 0 ? 0 : Infinity;
    return (it.type === '@' ? [min, max]
        : it.type === '?' ? [0, max]
            : it.type === '*' ? [0, loop]
                : [min, loop]);
};
// true if the chars from `start` match the literals
const hasAffix = (lits, chars, start) => {
    for (let j = 0; j < lits.length; j++) {
        if (!litMatch(lits[j], chars[start + j]))
            return false;
    }
    return true;
};
// a `/`, or half of a surrogate pair
const slashOrSurrogate = /[/\ud800-\udfff]/;
const surrogate = /[\ud800-\udfff]/;
// a string can be indexed by code point, unless it has surrogate
// pairs
const codePoints = (s) => surrogate.test(s) ? [...s] : s;
const noSlash = (s) => {
    if (s.includes('/')) {
        throw new Error('can only match a single path portion, got: ' + s);
    }
};
class Matcher {
    pattern;
    options;
    #start;
    // the number of node ids
    #size;
    #marks;
    // the Sim for strings that are only `.` or `..`
    #dotsSim;
    // the string to compare, if the pattern has no magic. With
    // `nocase:true`, the RegExp that folds case is made when it is
    // first used.
    #literal;
    #literalFold = false;
    #literalRe;
    // the nodes between the prefix and suffix, if the graph is a
    // single chain
    #linear;
    // the linear nodes are only `*` and `?`, so the length bounds and
    // the prefix and suffix decide the match
    #wild = false;
    // the least and most chars that a match can have
    #min = 0;
    #max = Infinity;
    // the literals that a match must start and end with. Each one
    // matches exactly one char, and they are distinct items in the
    // pattern, so a string that does not have them can not match.
    #prefix = [];
    #suffix = [];
    // the prefix and suffix as strings, if they do not fold case
    #prefixStr;
    #suffixStr;
    // there is a prefix or suffix to check
    #affix = false;
    #dfa;
    #form;
    constructor(pattern, options = {}) {
        if (pattern.includes('/')) {
            throw new Error('can only match a single path portion, got pattern: ' + pattern);
        }
        this.pattern = pattern;
        this.options = options;
        const { nocase = false, noext = false, normalize: n } = options;
        this.#form = n === true ? 'NFC' : n || undefined;
        // a pattern that is only an empty extglob is a literal string,
        // except for `!()`, which matches any non-empty string
        const literal = /^[?*+@]\(\)$/.test(pattern);
        const toks = tokenize(pattern, nocase, noext || literal, this.#form, options.rangeMark);
        let [items] = build(toks, pair(toks), 0, toks.length, true);
        if (this.#form)
            items = normalize(items, this.#form);
        const [start, size] = compile(items, nocase);
        this.#start = start;
        this.#size = size;
        if (items.every(it => it.t === 'lit')) {
            this.#literal = items.map(it => it.ch).join('');
            this.#literalFold = nocase;
        }
        else {
            const lit = (it) => it.t !== 'lit' ? undefined
                : nocase ? { ch: it.ch, re: foldRe(it.ch) }
                    : { ch: it.ch };
            for (const it of items) {
                const l = lit(it);
                if (!l)
                    break;
                this.#prefix.push(l);
            }
            for (let j = items.length - 1; j >= 0; j--) {
                const l = lit(items[j]);
                if (!l)
                    break;
                this.#suffix.unshift(l);
            }
            this.#affix = !!(this.#prefix.length || this.#suffix.length);
            if (!nocase) {
                this.#prefixStr = this.#prefix.map(l => l.ch).join('');
                this.#suffixStr = this.#suffix.map(l => l.ch).join('');
            }
            this.#linear = linear(this.#start)?.slice(this.#prefix.length, -this.#suffix.length || undefined);
            this.#wild = !!this.#linear?.every(n => n.t === 'star' || n.t === 'any');
            const [min, max] = lengths(items);
            this.#min = min;
            this.#max = max;
        }
    }
    test(s) {
        // The `/` check uses the string as given, so with normalization it
        // is a separate step. Otherwise, one scan finds both a `/` and the
        // surrogate pairs that stop the string being indexed by code point.
        if (this.#form) {
            noSlash(s);
            return this.#test(s.normalize(this.#form));
        }
        if (slashOrSurrogate.test(s)) {
            noSlash(s);
            return this.#test(s, [...s]);
        }
        return this.#test(s, s);
    }
    /**
     * The same as {@link Matcher#test}, but the string is not checked
     * for `/` chars, so the result for a string that has one is not
     * defined. Only use it for a string that is known to be one path
     * portion, such as a part of a path that was split on `/`. It can
     * be faster, because some patterns do not need to look at each char
     * of the string.
     */
    testUnchecked(s) {
        return this.#test(this.#form ? s.normalize(this.#form) : s);
    }
    // Test a string that has no `/`. `chars` indexes it by code point.
    // If it is not given, it is only found if a step needs it.
    #test(s, chars) {
        if (this.#literal !== undefined) {
            return this.#literalFold ?
                (this.#literalRe ??= newFoldRe(this.#literal)).test(s)
                : s === this.#literal;
        }
        // the length check means that the prefix and suffix do not
        // overlap. Without the chars, the length in code points is from
        // half of the UTF-16 length (if each one is a surrogate pair) to
        // all of it, which is often enough to know.
        const min = this.#min;
        const max = this.#max;
        if (chars === undefined) {
            const most = s.length;
            const least = (most + 1) >> 1;
            if (most < min || least > max)
                return false;
            if (least < min || most > max)
                chars = codePoints(s);
        }
        if (chars !== undefined &&
            (chars.length < min || chars.length > max)) {
            return false;
        }
        const prefix = this.#prefix.length;
        if (this.#affix) {
            if (this.#prefixStr !== undefined && this.#suffixStr !== undefined) {
                if (!s.startsWith(this.#prefixStr) ||
                    !s.endsWith(this.#suffixStr)) {
                    return false;
                }
            }
            else {
                chars ??= codePoints(s);
                const end = chars.length - this.#suffix.length;
                if (!hasAffix(this.#prefix, chars, 0) ||
                    !hasAffix(this.#suffix, chars, end)) {
                    return false;
                }
            }
        }
        const dotStart = !this.options.dot && s.startsWith('.');
        if (this.#linear) {
            // `.` and `..` only match literal dots, even with `dot:true`
            if (s === '.' || s === '..')
                return false;
            // only a literal can match the leading dot. A `*` can not
            // start a dotfile, even if it matches nothing.
            if (dotStart && !prefix)
                return false;
            if (this.#wild)
                return true;
            chars ??= codePoints(s);
            const end = chars.length - this.#suffix.length;
            return testLinear(this.#linear, chars, prefix, end);
        }
        chars ??= codePoints(s);
        if (s === '.' || s === '..') {
            this.#marks ??= marks(this.#size);
            const sim = (this.#dotsSim ??= new Sim(true, false, this.#marks));
            const start = sim.state();
            sim.add(start, this.#start, 0, true);
            let state = sim.done(start);
            for (let i = 0; i < chars.length; i++) {
                state = sim.step(state, chars[i], i, true);
            }
            return state.match;
        }
        this.#marks ??= marks(this.#size);
        const dfa = (this.#dfa ??= new Dfa(this.#start, this.#marks));
        let d = dfa.start(dotStart);
        // read char codes from the string, so that a one-char string is
        // only made for a cache miss
        const str = chars === s;
        for (let i = 0; i < chars.length; i++) {
            if (d.dead)
                return false;
            const code = str ? s.charCodeAt(i) : chars[i].charCodeAt(0);
            d = d.ascii?.[code] ?? dfa.next(d, chars[i]);
        }
        return d.match;
    }
    /** a readable listing of the state machine */
    toString() {
        return show(this.#start);
    }
}
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/assert-valid-pattern.js
const MAX_PATTERN_LENGTH = 1024 * 64;
const assertValidPattern = (pattern) => {
    if (typeof pattern !== 'string') {
        throw new TypeError('invalid pattern');
    }
    if (pattern.length > MAX_PATTERN_LENGTH) {
        throw new TypeError('pattern is too long');
    }
};
//# sourceMappingURL=assert-valid-pattern.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/escape.js
/**
 * Escape all magic characters in a glob pattern.
 *
 * If the {@link MinimatchOptions.windowsPathsNoEscape}
 * option is used, then characters are escaped by wrapping in `[]`, because
 * a magic character wrapped in a character class can only be satisfied by
 * that exact character.  In this mode, `\` is _not_ escaped, because it is
 * not interpreted as a magic character, but instead as a path separator.
 *
 * If the {@link MinimatchOptions.magicalBraces} option is used,
 * then braces (`{` and `}`) will be escaped.
 *
 * A leading `#` or `!` is escaped as well, so that the result is never a
 * comment or a negated pattern. In `windowsPathsNoEscape` mode, a leading
 * `!` is written as `@(!)`, because `[!` starts a negated class.
 */
const escape_escape = (s, { windowsPathsNoEscape = false, magicalBraces = false, } = {}) => {
    // don't need to escape +@! because we escape the parens
    // that make those magic, and escaping ! as [!] isn't valid,
    // because [!]] is a valid glob class meaning not ']'.
    // However, at the start of the pattern, '!' negates the pattern and
    // '#' makes it a comment, so the first character is handled below.
    const e = magicalBraces ?
        windowsPathsNoEscape ? s.replace(/[?*()[\]{}]/g, '[$&]')
            : s.replace(/[?*()[\]\\{}]/g, '\\$&')
        : windowsPathsNoEscape ? s.replace(/[?*()[\]]/g, '[$&]')
            : s.replace(/[?*()[\]\\]/g, '\\$&');
    const c = e.charAt(0);
    if (c === '#') {
        return (windowsPathsNoEscape ? '[#]' : '\\#') + e.slice(1);
    }
    if (c === '!') {
        // '[!]' can not be used, because '[!' starts a negated class, and
        // '\' is a path separator in windowsPathsNoEscape mode. '@(!)'
        // matches only '!'. If extglobs are disabled with `noext`, it
        // matches nothing, rather than everything.
        return (windowsPathsNoEscape ? '@(!)' : '\\!') + e.slice(1);
    }
    return e;
};
//# sourceMappingURL=escape.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/unescape.js
/**
 * Un-escape a string that has been escaped with {@link escape}.
 *
 * If the {@link MinimatchOptions.windowsPathsNoEscape} option is used, then
 * square-bracket escapes are removed, but not backslash escapes.
 *
 * For example, it will turn the string `'[*]'` into `*`, but it will not
 * turn `'\\*'` into `'*'`, because `\` is a path separator in
 * `windowsPathsNoEscape` mode.
 *
 * When `windowsPathsNoEscape` is not set, then both square-bracket escapes and
 * backslash escapes are removed.
 *
 * Slashes (and backslashes in `windowsPathsNoEscape` mode) cannot be escaped
 * or unescaped.
 *
 * When `magicalBraces` is not set, escapes of braces (`{` and `}`) will not be
 * unescaped.
 */
const unescape_unescape = (s, { windowsPathsNoEscape = false, magicalBraces = true, } = {}) => {
    // escape() writes a leading '!' as '@(!)' in windowsPathsNoEscape mode
    if (windowsPathsNoEscape && s.startsWith('@(!)')) {
        return ('!' + unescape_unescape(s.slice(4), { windowsPathsNoEscape, magicalBraces }));
    }
    if (magicalBraces) {
        return windowsPathsNoEscape ?
            s.replace(/\[([^/\\])\]/g, '$1')
            : s
                .replace(/((?!\\).|^)\[([^/\\])\]/g, '$1$2')
                .replace(/\\([^/])/g, '$1');
    }
    return windowsPathsNoEscape ?
        s.replace(/\[([^/\\{}])\]/g, '$1')
        : s
            .replace(/((?!\\).|^)\[([^/\\{}])\]/g, '$1$2')
            .replace(/\\([^/{}])/g, '$1');
};
//# sourceMappingURL=unescape.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/index.js





const DEFAULT_BRACE_EXPAND_MAX = 100_000;
const DEFAULT_GLOB_STAR_RECURSION_MAX = 200;
// avoid the annoying deprecation flag lol
const AWE_KEY = ('allowWindow' + 'sEscape');
const minimatch = (p, pattern, options) => {
    assertValidPattern(pattern);
    // shortcut: comments match nothing.
    if (!options?.nocomment && pattern.charAt(0) === '#') {
        return false;
    }
    return cachedMinimatch(pattern, options).match(p);
};
// The Minimatch objects that minimatch() used most recently, by options
// and then by pattern. When the cache is full, it becomes the old one,
// and the objects used from the old one are moved back to a new one.
// So it keeps 256 to 512 objects.
// The patterns can come from users, so the cache is also bounded by
// the total weight of the objects (see cacheWeight()), and an object
// that is too heavy is never kept. Otherwise a few unique patterns
// with large brace expansions would fill the heap.
let cache = new Map();
let oldCache = new Map();
let cacheSize = 0;
let cacheTotalWeight = 0;
const cacheMax = 256;
const cacheMaxWeight = 1 << 15;
const cacheMaxEntryWeight = 1 << 12;
// About the memory that a compiled object keeps: the pattern and the
// expanded patterns, of which each row in set is made.
const cacheWeight = (mm) => {
    let w = mm.pattern.length;
    for (const s of mm.globSet) {
        w += s.length + 1;
        if (w > cacheMaxEntryWeight)
            break;
    }
    return w;
};
// tsc fails here if a new option is in neither type. Add it to
// optionsKey() too.
const allOptionsKeyed = true;
void allOptionsKeyed;
// 0, 1 or 2 for undefined, falsy or truthy.
const tri = (v) => v === undefined ? 0
    : v ? 2
        : 1;
// The weight of each boolean option's base-3 digit in the key. The
// weights below 24 are for optimizationLevel (1), platform (3) and
// windowsPathsNoEscape (12). tsc fails here if a boolean option is
// not in the list.
const booleanWeights = new Map(Object.keys({
    nobrace: 0,
    nocomment: 0,
    nonegate: 0,
    noglobstar: 0,
    noext: 0,
    nonull: 0,
    partial: 0,
    dot: 0,
    nocase: 0,
    nocaseMagicOnly: 0,
    magicalBraces: 0,
    matchBase: 0,
    flipNegate: 0,
    preserveMultipleSlashes: 0,
    windowsNoMagicRoot: 0,
}).map((k, i) => [k, 24 * 3 ** i]));
// The cache key for a set of options. It is a number, unless an
// option is set to a value that the number can not show, such as
// normalize or an uncommon platform. Then it is a JSON string.
// The defaults give 0, the same key as no options.
// It only reads the keys that are set, so that the speed does not
// depend on the shape of the options object.
const optionsKey = (o) => {
    let n = 0;
    let wpe = false;
    // inherited keys too, because Minimatch reads them
    // oxlint-disable-next-line guard-for-in
    for (const k in o) {
        const v = o[k];
        switch (k) {
            // the same test as the Minimatch constructor
            case 'windowsPathsNoEscape':
                if (v)
                    wpe = true;
                break;
            case AWE_KEY:
                if (v === false)
                    wpe = true;
                break;
            case 'platform': {
                // the same test as the Minimatch constructor
                const p = v || defaultPlatform;
                if (p === defaultPlatform)
                    break;
                if (p === 'darwin')
                    n += 3;
                else if (p === 'win32')
                    n += 6;
                else if (p === 'linux')
                    n += 9;
                else
                    return JSON.stringify(o);
                break;
            }
            case 'optimizationLevel':
                // The same tests as Minimatch: 1 when undefined, then >= 2,
                // >= 1, or else 0. The default level 1 adds 0.
                if (v === undefined)
                    break;
                n +=
                    v >= 2 ? 1
                        : v >= 1 ? 0
                            : 2;
                break;
            case 'braceExpandMax':
                if (v !== undefined && v !== DEFAULT_BRACE_EXPAND_MAX) {
                    return JSON.stringify(o);
                }
                break;
            case 'maxGlobstarRecursion':
                if (v !== undefined && v !== DEFAULT_GLOB_STAR_RECURSION_MAX) {
                    return JSON.stringify(o);
                }
                break;
            case 'normalize':
                if (v !== undefined)
                    return JSON.stringify(o);
                break;
            default:
                // unknown keys have no weight
                n += (booleanWeights.get(k) ?? 0) * tri(v);
        }
    }
    return wpe ? n + 12 : n;
};
// A copy, so a later change to the options can not change it. Unlike
// a spread, it keeps the inherited keys, which optionsKey() and the
// Minimatch constructor also read.
const copyOptions = (o) => {
    const copy = {};
    // oxlint-disable-next-line guard-for-in
    for (const k in o)
        copy[k] = o[k];
    return copy;
};
const cachedMinimatch = (pattern, options) => {
    const key = options ? optionsKey(options) : 0;
    let mm = cache.get(key)?.get(pattern);
    if (mm)
        return mm;
    mm =
        oldCache.get(key)?.get(pattern) ??
            new Minimatch(pattern, copyOptions(options));
    const weight = cacheWeight(mm);
    // too big to keep, so it is compiled again each time
    if (weight > cacheMaxEntryWeight)
        return mm;
    if (cacheSize >= cacheMax ||
        cacheTotalWeight + weight > cacheMaxWeight) {
        oldCache = cache;
        cache = new Map();
        cacheSize = 0;
        cacheTotalWeight = 0;
    }
    let byPattern = cache.get(key);
    if (!byPattern)
        cache.set(key, (byPattern = new Map()));
    byPattern.set(pattern, mm);
    cacheSize++;
    cacheTotalWeight += weight;
    return mm;
};
/* c8 ignore start */
const defaultPlatform = (typeof process === 'object' && process ?
    process.env?.__MINIMATCH_TESTING_PLATFORM__ || process.platform
    : 'posix');
const path = {
    win32: { sep: '\\' },
    posix: { sep: '/' },
};
/* c8 ignore stop */
const sep = defaultPlatform === 'win32' ? path.win32.sep : path.posix.sep;
minimatch.sep = sep;
const GLOBSTAR = Symbol('globstar **');
minimatch.GLOBSTAR = GLOBSTAR;
const filter = (pattern, options) => {
    let mm;
    return (p) => (mm ??= cachedMinimatch(pattern, options)).match(p);
};
minimatch.filter = filter;
const ext = (a, b = {}) => Object.assign({}, a, b);
const defaults = (def) => {
    if (!def || typeof def !== 'object' || !Object.keys(def).length) {
        return minimatch;
    }
    const orig = minimatch;
    const m = (p, pattern, options = {}) => orig(p, pattern, ext(def, options));
    return Object.assign(m, {
        Minimatch: class Minimatch extends orig.Minimatch {
            constructor(pattern, options = {}) {
                super(pattern, ext(def, options));
            }
            static defaults(options) {
                return orig.defaults(ext(def, options)).Minimatch;
            }
        },
        unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
        escape: (s, options = {}) => orig.escape(s, ext(def, options)),
        filter: (pattern, options = {}) => orig.filter(pattern, ext(def, options)),
        defaults: (options) => orig.defaults(ext(def, options)),
        braceExpand: (pattern, options = {}) => orig.braceExpand(pattern, ext(def, options)),
        match: (list, pattern, options = {}) => orig.match(list, pattern, ext(def, options)),
        sep: orig.sep,
        GLOBSTAR: GLOBSTAR,
    });
};
minimatch.defaults = defaults;
// Brace expansion:
// a{b,c}d -> abd acd
// a{b,}c -> abc ac
// a{0..3}d -> a0d a1d a2d a3d
// a{b,c{d,e}f}g -> abg acdfg acefg
// a{b,c}d{e,f}g -> abdeg acdeg abdeg abdfg
//
// Invalid sets are not expanded.
// a{2..}b -> a{2..}b
// a{b}c -> a{b}c
const braceExpand = (pattern, options = {}) => {
    assertValidPattern(pattern);
    // Thanks to Yeting Li <https://github.com/yetingli> for
    // improving this regexp to avoid a ReDOS vulnerability.
    if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern)) {
        // shortcut. no need to expand.
        return [pattern];
    }
    // brace-expansion turns each escaped backslash '\\' into a single '\',
    // which then escapes the next character instead, and can turn an
    // escaped magic character (for example '\\\*') into a live one.
    // Double every pair, so an escaped backslash comes back out still
    // escaped. The parity of each run of backslashes is unchanged.
    let p = pattern.replace(/\\\\/g, '\\\\\\\\');
    // brace-expansion does not know about [...] classes. In
    // windowsPathsNoEscape mode, escape() writes a literal brace as '[{]'
    // or '[}]'. Escape the brace for brace-expansion, which removes that
    // backslash again, leaving '[{]' or '[}]'.
    if (options.windowsPathsNoEscape || options[AWE_KEY] === false) {
        p = p.replace(/\[([{}])\]/g, '[\\$1]');
    }
    return expand(p, { max: options.braceExpandMax });
};
minimatch.braceExpand = braceExpand;
// A numeric range with at least this many values is matched as one
// pattern portion, rather than expanded. For a glob walk, that is
// one directory read, in place of a stat for each value.
const RANGE_MIN = 100;
// a {lo..hi} range that is not escaped, and not a ${...} variable
const rangeRe = /(?<![\\$])\{(-?\d+)\.\.(-?\d+)\}/g;
// true if a range mark in this portion is inside a `!(...)`,
// `*(...)` or `+(...)` extglob. Those repeat or negate their
// contents, so one Matcher for the whole range does not match the
// same strings as the union of one pattern per value. For example,
// `*({1..100})` would match `510` as `5` then `10`, and `!({1..100})`
// would not match `5`, but every expanded pattern except `!(5)` does.
// `@(...)` and `?(...)` are fine: they pick one value at most.
const inRepeatOrNegExt = (portion, mark) => {
    const stack = [];
    for (let i = 0; i < portion.length; i++) {
        const c = portion.charAt(i);
        if (c === '\\') {
            i++;
        }
        else if (c === mark) {
            if (stack.some(t => t !== '@' && t !== '?'))
                return true;
        }
        else if (portion.charAt(i + 1) === '(' && '!?+*@'.includes(c)) {
            stack.push(c);
            i++;
        }
        else if (c === ')') {
            stack.pop();
        }
    }
    return false;
};
const match = (list, pattern, options = {}) => {
    const mm = new Minimatch(pattern, options);
    list = list.filter(f => mm.match(f));
    if (mm.options.nonull && !list.length) {
        list.push(pattern);
    }
    return list;
};
minimatch.match = match;
const globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
// Index of the `]` that closes the class that starts at `start`,
// or -1 if it is not closed. Posix classes such as `[:alpha:]` are
// not skipped, so this can find a `]` before the real end. That
// only makes a class look less like a literal.
const classEnd = (pattern, start) => {
    let i = start + 1;
    if (pattern.charAt(i) === '!' || pattern.charAt(i) === '^')
        i++;
    let sawStart = false;
    for (; i < pattern.length; i++) {
        const c = pattern.charAt(i);
        if (c === ']' && sawStart)
            return i;
        sawStart = true;
        if (c === '\\')
            i++;
    }
    return -1;
};
// If a path portion pattern has no magic, return the string it
// matches. Otherwise, return undefined. This can report magic for
// a pattern that is in fact literal (eg, `[]`), but never the
// reverse, so a string result is always safe to compare directly.
const literal = (pattern, noext) => {
    if (!noext && (pattern === '+()' || pattern === '@()'))
        return pattern;
    let lit = '';
    for (let i = 0; i < pattern.length; i++) {
        const c = pattern.charAt(i);
        if (c === '\\') {
            // a trailing \ is a literal \
            lit += pattern.charAt(++i) || c;
        }
        else if (c === '*' || c === '?') {
            return undefined;
        }
        else if (c === '[') {
            const close = classEnd(pattern, i);
            if (close === -1) {
                // not closed, so the [ is a literal
                lit += c;
                continue;
            }
            // a class of one char, such as `[*]` or `[\b]`, is a literal
            let body = pattern.slice(i + 1, close);
            if (body.startsWith('\\'))
                body = body.slice(1);
            if ([...body].length !== 1 || '!^'.includes(pattern.charAt(i + 1))) {
                return undefined;
            }
            lit += body;
            i = close;
        }
        else if (!noext &&
            '+@!'.includes(c) &&
            pattern.charAt(i + 1) === '(' &&
            pattern.includes(')', i + 2)) {
            return undefined;
        }
        else {
            lit += c;
        }
    }
    return lit;
};
// The matching engine compiles and walks extglobs recursively, so a
// path portion with very many extglobs (nested, such as `*(*(*(a)))`,
// or in a row, such as `?(a)?(a)?(a)`) can exhaust the call stack.
// Portions with more than this many extglobs are rejected.
const MAX_EXTGLOBS = 256;
// The number of extglob openers, such as `*(`, in a path portion
// pattern. Chars in a class are counted too, so this can be more than
// the number of extglobs, but never less.
const extglobCount = (pattern) => {
    let n = 0;
    for (let i = 0; i < pattern.length - 1; i++) {
        const c = pattern.charAt(i);
        if (c === '\\') {
            i++;
        }
        else if ('+@!?*'.includes(c) && pattern.charAt(i + 1) === '(') {
            n++;
            i++;
        }
    }
    return n;
};
const assertValidExtglobs = (pattern) => {
    if (extglobCount(pattern) > MAX_EXTGLOBS) {
        throw new TypeError('pattern has too many extglobs');
    }
};
// True if the portion pattern has the same meaning as an alternative
// inside `@(...)`. It must not have a `|` or `)` that is not in a
// closed extglob (those are literal at the top level), an extglob
// that is not closed (the `)` of the `@(...)` would close it), or a
// trailing `\` (it would escape the next `|`). A pattern that is
// only an empty extglob, such as `?()`, is literal on its own, but
// not in `@(...)`. Posix classes such as `[:alpha:]` can hide a `]`
// from classEnd, so patterns with them are not merged.
const extSafe = (pattern) => {
    if (/^[?*+@]\(\)$/.test(pattern) || pattern.includes('[:'))
        return false;
    let depth = 0;
    for (let i = 0; i < pattern.length; i++) {
        const c = pattern.charAt(i);
        if (c === '\\') {
            if (++i === pattern.length)
                return false;
        }
        else if (c === '[') {
            const close = classEnd(pattern, i);
            if (close !== -1)
                i = close;
        }
        else if ('+@!?*'.includes(c) && pattern.charAt(i + 1) === '(') {
            depth++;
            i++;
        }
        else if (c === ')') {
            if (!depth--)
                return false;
        }
        else if (c === '|' && !depth) {
            return false;
        }
    }
    return !depth;
};
// The last path that Minimatch#match split, and its parts. A path is
// often tested against many patterns in a row (such as a list of
// ignore patterns), so this saves splitting it again. The parts are
// never changed, so they can be shared.
let lastSplit;
// The last path that Minimatch#match checked before splitting it. If
// the same path is checked again, it is being tested against many
// patterns, so it is split and the parts are kept for the others.
let lastChecked;
// true if a pattern portion that is not ** matches a path portion.
// An empty path portion only matches an empty pattern portion. A path
// portion never has a `/`, so the Matcher does not need to check it.
const portionMatch = (p, f) => typeof p === 'string' ? f === p : f !== '' && p.testUnchecked(f);
// Where the last portion of a row matches in a path: the start of the
// last portion of the path, or of the one before a trailing `/`. -1 if
// it matches neither.
const endIndex = (p, last, lastStart, prev, prevStart) => portionMatch(p, last) ? lastStart
    : prev !== undefined && portionMatch(p, prev) ? prevStart
        : -1;
const isDots = (p) => p === '.' || p === '..';
// a Windows drive letter portion, like `c:`
const isDrive = (p) => typeof p === 'string' && /^[a-z]:$/i.test(p);
// true for the `UNC` portion of a long UNC root, //?/UNC/host/share
const isLongUNC = (p) => typeof p === 'string' && /^unc$/i.test(p);
// The index of the host in a row or split path that starts with a
// Windows UNC root: 2 for `//host/share`, and 4 for
// `//?/UNC/host/share`. Otherwise -1. `//?/c:` is not one.
const uncHost = (p) => {
    if (p[0] !== '' || p[1] !== '')
        return -1;
    const h = p[2] !== '?' ? 2
        : isLongUNC(p[3]) ? 4
            : -1;
    const host = p[h];
    const share = p[h + 1];
    return (h !== -1 &&
        host !== undefined &&
        host !== '' &&
        host !== GLOBSTAR &&
        share !== undefined &&
        share !== '' &&
        share !== GLOBSTAR) ?
        h
        : -1;
};
// true if ** can walk the path portion: not `.` or `..`, and not a
// dotfile unless `dot` is set
const walkable = (p, dot) => !isDots(p) && (dot || !p.startsWith('.'));
// True if a portion of the path from `start` to `end` can not be
// walked by **: one that starts with `.`, or with `dot`, one that is
// `.` or `..`. `start` is the start of a portion, and `end` is the end
// of the path, or just after a separator.
const dotPortion = (f, start, end, dot, sep) => {
    for (let k = start; k < end;) {
        if (f.charCodeAt(k) === 46) {
            if (!dot)
                return true;
            const n = f.charCodeAt(k + 1) === 46 ? k + 2 : k + 1;
            if (n >= end || isSep(f.charCodeAt(n), sep))
                return true;
        }
        // the start of the next portion, after any run of separators
        const s = nextSep(f, k, sep);
        if (s === -1)
            return false;
        k = s + 1;
        while (k < end && isSep(f.charCodeAt(k), sep))
            k++;
    }
    return false;
};
const isSep = (c, sep) => sep === '/' ? c === 47
    : sep === '\\' ? c === 92
        : c === 47 || c === 92;
// the index of the first separator at or after `from`, or -1
const nextSep = (f, from, sep) => {
    if (sep !== 'both')
        return f.indexOf(sep, from);
    const s = f.indexOf('/', from);
    const b = f.indexOf('\\', from);
    return (s === -1 ? b
        : b === -1 ? s
            : Math.min(s, b));
};
// the index of the last separator at or before `from`, or -1
const lastSep = (f, from, sep) => sep !== 'both' ?
    f.lastIndexOf(sep, from)
    : Math.max(f.lastIndexOf('/', from), f.lastIndexOf('\\', from));
// What parse() returns in place of a Matcher while make() builds and
// merges the rows. Most of the Matchers in rows that are merged would
// never be used, so they are only made for the rows that are left.
const PENDING = {};
class Minimatch {
    options;
    set;
    pattern;
    windowsPathsNoEscape;
    nonegate;
    negate;
    comment;
    empty;
    preserveMultipleSlashes;
    partial;
    globSet;
    globParts;
    nocase;
    isWindows;
    platform;
    windowsNoMagicRoot;
    maxGlobstarRecursion;
    // the path can be checked against the last portion, and the string
    // portions, of each row before it is split. See #canMatch.
    #endCheck;
    #literalCheck;
    // level 2 resolves `.` and `..` portions in the path
    #level2;
    // the unicode normalization form, if any
    #form;
    // the string portions of each row in the set
    #literals = [];
    // the rows that #canMatch can match without splitting the path
    #shapes = [];
    // the rows whose last portion can be checked against the path's
    #endRows = [];
    // brace expansion can make the same portion in many rows, so they
    // share one Matcher, and the states that it caches
    #matchers = new Map();
    // parse() returns PENDING in place of a Matcher
    #pending = false;
    // the char that marks numeric ranges in globSet, if any
    #rangeMark;
    // the GlobstarParts of each pattern row, by start index and partial
    #globstarParts = new WeakMap();
    constructor(pattern, options = {}) {
        assertValidPattern(pattern);
        options = options || {};
        this.options = options;
        this.maxGlobstarRecursion =
            options.maxGlobstarRecursion ?? DEFAULT_GLOB_STAR_RECURSION_MAX;
        this.pattern = pattern;
        this.platform = options.platform || defaultPlatform;
        this.isWindows = this.platform === 'win32';
        this.windowsPathsNoEscape =
            !!options.windowsPathsNoEscape || options[AWE_KEY] === false;
        if (this.windowsPathsNoEscape) {
            this.pattern = this.pattern.replace(/\\/g, '/');
        }
        this.preserveMultipleSlashes = !!options.preserveMultipleSlashes;
        this.negate = false;
        this.nonegate = !!options.nonegate;
        this.comment = false;
        this.empty = false;
        this.partial = !!options.partial;
        this.nocase = !!this.options.nocase;
        this.windowsNoMagicRoot =
            options.windowsNoMagicRoot !== undefined ?
                options.windowsNoMagicRoot
                : !!(this.isWindows && this.nocase);
        this.globSet = [];
        this.globParts = [];
        this.set = [];
        this.#endCheck = !this.preserveMultipleSlashes;
        this.#level2 = (options.optimizationLevel ?? 1) >= 2;
        const n = options.normalize;
        this.#form = n === true ? 'NFC' : n || undefined;
        // make the set of Matchers etc.
        this.make();
        // On Windows, the portions of a row up to its drive letter or UNC
        // share are skipped or compared without case, if the path has one
        // too. So the checks only use the portions after it.
        const drives = this.set.map(row => this.#rootIndex(row));
        this.#endRows = this.set.map((row, r) => this.#endCheck && row.length - 1 > drives[r]);
        // with the end check, the last portion is already checked
        this.#literals = this.set.map((row, r) => {
            const end = this.#endRows[r] ? row.length - 1 : row.length;
            const lits = row
                .slice(drives[r] + 1, end)
                .filter((p) => typeof p === 'string' && !!p);
            return [...new Set(lits)];
        });
        this.#literalCheck = this.#literals.some(l => l.length);
        this.#shapes = this.set.map((row, r) => {
            const [p0, p1, p2] = row;
            if (this.#endRows[r] && row.length === 2) {
                if (p0 === GLOBSTAR && p1 !== GLOBSTAR)
                    return 'tail';
            }
            // the basename of a path that is split on / is its last portion,
            // or the one before a trailing /, the same as the end check
            if (this.#endRows[r] &&
                options.matchBase &&
                row.length === 1 &&
                p0 !== GLOBSTAR &&
                p0 !== '') {
                return 'base';
            }
            // the portion must not be a root, or '', which can be a
            // different portion on Windows (where //x paths get an extra '')
            if (!this.#endCheck || drives[r] !== -1)
                return undefined;
            if (row.length === 3 &&
                p0 === GLOBSTAR &&
                p2 === GLOBSTAR &&
                p1 !== GLOBSTAR &&
                p1 !== '' &&
                // the portion between is only matched below this limit
                this.maxGlobstarRecursion > 0) {
                return 'mid';
            }
            if (row.length === 2 &&
                p1 === GLOBSTAR &&
                p0 !== GLOBSTAR &&
                p0 !== '') {
                return 'head';
            }
            return undefined;
        });
    }
    // a string portion of a pattern, normalized if the option is set
    #norm(p) {
        return this.#form ? p.normalize(this.#form) : p;
    }
    // On Windows, the index of the last root portion of a row, as
    // #matchRow finds it: 0 for `c:/...`, 3 for `//?/c:/...` and
    // `//host/share/...`, and 5 for `//?/UNC/host/share/...`. Otherwise
    // -1.
    #rootIndex(row) {
        if (!this.isWindows)
            return -1;
        if (isDrive(row[0]))
            return 0;
        const uncDrive = row[0] === '' && row[1] === '' && row[2] === '?' && isDrive(row[3]);
        if (uncDrive)
            return 3;
        const h = uncHost(row);
        return h === -1 ? -1 : h + 1;
    }
    hasMagic() {
        if (this.options.magicalBraces && this.set.length > 1) {
            return true;
        }
        for (const pattern of this.set) {
            for (const part of pattern) {
                if (typeof part !== 'string')
                    return true;
            }
        }
        return false;
    }
    make() {
        const pattern = this.pattern;
        const options = this.options;
        // empty patterns and comments match nothing.
        if (!options.nocomment && pattern.charAt(0) === '#') {
            this.comment = true;
            return;
        }
        if (!pattern) {
            this.empty = true;
            return;
        }
        // step 1: figure out negation, etc.
        this.parseNegate();
        // step 2: expand braces
        this.globSet = [...new Set(this.#expandBraces())];
        // step 3: now we have a set, so turn each one into a series of
        // path-portion matching patterns.
        // These will be Matchers, except in the case of "**", which is
        // set to the GLOBSTAR object for globstar behavior,
        // and will not contain any / characters
        //
        // First, we preprocess to make the glob pattern sets a bit simpler
        // and deduped.  There are some perf-killing patterns that can cause
        // problems with a glob walk, but we can simplify them down a bit.
        const rawGlobParts = this.globSet.map(s => this.#slashSplit(s));
        this.globParts = this.preprocess(rawGlobParts);
        // glob --> Matchers
        this.#pending = true;
        let set = this.globParts.map((s, _, __) => {
            if (this.isWindows && this.windowsNoMagicRoot) {
                // check if it's a drive or unc path. The root of a long UNC
                // path, //?/UNC/host/share, is 6 portions.
                const n = s[2] === '?' && isLongUNC(s[3]) ? 6 : 4;
                const isUNC = s[0] === '' &&
                    s[1] === '' &&
                    (s[2] === '?' || !globMagic.test(s[2])) &&
                    s.slice(3, n).every(p => !globMagic.test(p));
                const isDrive = /^[a-z]:/i.test(s[0]);
                if (isUNC) {
                    return [
                        ...s.slice(0, n).map(p => this.#norm(p)),
                        ...s.slice(n).map(ss => this.parse(ss)),
                    ];
                }
                else if (isDrive) {
                    return [
                        this.#norm(s[0]),
                        ...s.slice(1).map(ss => this.parse(ss)),
                    ];
                }
            }
            return s.map(ss => this.parse(ss));
        });
        // filter out everything that didn't compile properly.
        this.set = set.filter(s => s.indexOf(false) === -1);
        // do not treat the ? in UNC paths as magic
        if (this.isWindows) {
            for (let i = 0; i < this.set.length; i++) {
                const p = this.set[i];
                if (p[0] === '' &&
                    p[1] === '' &&
                    this.globParts[i][2] === '?' &&
                    (isDrive(p[3]) || isLongUNC(this.globParts[i][3]))) {
                    if (isLongUNC(this.globParts[i][3]))
                        p[3] = 'UNC';
                    p[2] = '?';
                }
            }
        }
        // with noext, `@(...)` would be literal
        if (!options.noext)
            this.mergeRows();
        this.#pending = false;
        this.set.forEach((row, i) => {
            for (let k = 0; k < row.length; k++) {
                if (row[k] === PENDING) {
                    row[k] = this.parse(this.globParts[i][k]);
                }
            }
        });
    }
    // Merge rows that only differ in one portion, where each of them
    // is a Matcher, into one row that matches any of them with
    // `@(a|b|...)`. Then a path is only walked once for all of them,
    // for example with `**/*.{js,ts}`.
    mergeRows() {
        let merged = true;
        while (merged) {
            merged = false;
            // a single row cannot be merged with anything
            if (this.set.length < 2)
                return;
            let keys = this.#mergeKeys();
            const len = Math.max(0, ...this.set.map(r => r.length));
            for (let k = 0; k < len; k++) {
                // the rows that are the same other than at portion k, keyed
                // by the ids of the parts before k and the parts after k,
                // which are at most the number of rows
                const groups = new Map();
                const R = this.set.length + 1;
                this.set.forEach((row, i) => {
                    if (!(row[k] instanceof Matcher || row[k] === PENDING) ||
                        !extSafe(this.globParts[i][k])) {
                        return;
                    }
                    const { pre, suf } = keys[i];
                    const key = pre[k] * R + suf[k + 1];
                    const g = groups.get(key);
                    if (g)
                        g.push(i);
                    else
                        groups.set(key, [i]);
                });
                const drop = new Set();
                for (const g of groups.values()) {
                    if (g.length < 2)
                        continue;
                    const [first, ...rest] = g;
                    const alts = g.map(i => this.globParts[i][k]);
                    const glob = `@(${alts.join('|')})`;
                    // merging is only an optimization, so leave the rows as they
                    // are if the merged portion would have too many extglobs
                    if (extglobCount(glob) > MAX_EXTGLOBS)
                        continue;
                    this.globParts[first][k] = glob;
                    this.set[first][k] = this.parse(glob);
                    for (const i of rest)
                        drop.add(i);
                }
                if (drop.size) {
                    merged = true;
                    this.set = this.set.filter((_, i) => !drop.has(i));
                    this.globParts = this.globParts.filter((_, i) => !drop.has(i));
                    // every merge drops a row, so this happens at most once per row
                    if (this.set.length < 2)
                        return;
                    keys = this.#mergeKeys();
                }
            }
        }
    }
    // For each row, number ids for its prefixes and suffixes, such that
    // pre[k] identifies parts[0..k) and suf[k] identifies parts[k..n).
    // Two rows are the same other than at portion k exactly when they
    // have the same pre[k] and suf[k + 1]. This is linear in the size of
    // the rows, where joining the whole row for every k was quadratic.
    #mergeKeys() {
        const partIds = new Map();
        const ids = this.globParts.map(parts => parts.map(s => {
            let id = partIds.get(s);
            if (id === undefined)
                partIds.set(s, (id = partIds.size));
            return id;
        }));
        // ids are only compared at the same k, so they are numbered per
        // portion, with 0 for the empty prefix or suffix. Then they are
        // at most the number of rows, and id * P + part id is a safe
        // integer key for any set that fits in memory.
        const P = partIds.size;
        const len = Math.max(0, ...ids.map(r => r.length));
        const keys = ids.map(r => ({
            pre: [0],
            suf: new Array(r.length + 1).fill(0),
        }));
        for (let k = 0; k < len; k++) {
            const m = new Map();
            ids.forEach((r, i) => {
                if (k >= r.length)
                    return;
                const { pre } = keys[i];
                const key = pre[k] * P + r[k];
                let id = m.get(key);
                if (id === undefined)
                    m.set(key, (id = m.size + 1));
                pre.push(id);
            });
        }
        for (let k = len - 1; k >= 0; k--) {
            const m = new Map();
            ids.forEach((r, i) => {
                if (k >= r.length)
                    return;
                const { suf } = keys[i];
                const key = suf[k + 1] * P + r[k];
                let id = m.get(key);
                if (id === undefined)
                    m.set(key, (id = m.size + 1));
                suf[k] = id;
            });
        }
        return keys;
    }
    // various transforms to equivalent pattern sets that are
    // faster to process in a filesystem walk.  The goal is to
    // eliminate what we can, and push all ** patterns as far
    // to the right as possible, even if it increases the number
    // of patterns that we have to process.
    preprocess(globParts) {
        // if we're not in globstar mode, then turn ** into *
        if (this.options.noglobstar) {
            for (const partset of globParts) {
                for (let j = 0; j < partset.length; j++) {
                    if (partset[j] === '**') {
                        partset[j] = '*';
                    }
                }
            }
        }
        const { optimizationLevel = 1 } = this.options;
        if (optimizationLevel >= 2) {
            // aggressive optimization for the purpose of fs walking
            globParts = this.firstPhasePreProcess(globParts);
            globParts = this.secondPhasePreProcess(globParts);
        }
        else if (optimizationLevel >= 1) {
            // just basic optimizations to remove some .. parts
            globParts = this.levelOneOptimize(globParts);
        }
        else {
            // just collapse multiple ** portions into one
            globParts = this.adjascentGlobstarOptimize(globParts);
        }
        return globParts;
    }
    // just get rid of adjascent ** portions
    adjascentGlobstarOptimize(globParts) {
        return globParts.map(parts => {
            let gs = -1;
            while (-1 !== (gs = parts.indexOf('**', gs + 1))) {
                let i = gs;
                while (parts[i + 1] === '**') {
                    i++;
                }
                if (i !== gs) {
                    parts.splice(gs, i - gs);
                }
            }
            return parts;
        });
    }
    // get rid of adjascent ** and resolve .. portions
    levelOneOptimize(globParts) {
        return globParts.map(parts => {
            // .. can not remove the root of a Windows path
            const root = this.#rootIndex(parts) + 1;
            parts = parts.reduce((set, part) => {
                const prev = set[set.length - 1];
                if (part === '**' && prev === '**') {
                    return set;
                }
                if (part === '..') {
                    if (set.length > root &&
                        prev &&
                        prev !== '..' &&
                        prev !== '.' &&
                        prev !== '**') {
                        set.pop();
                        return set;
                    }
                }
                set.push(part);
                return set;
            }, []);
            return parts.length === 0 ? [''] : parts;
        });
    }
    // Check the path against each row before it is split. 'no' if no
    // row can match, so it does not need to be split. 'yes' if a row of
    // `**` and one more portion matches. 'maybe' if it must be split to
    // know. None of this applies with partial, where the path can end
    // before the row does.
    //
    // On Windows, `\` is a separator in the path too, and the portions of
    // a row up to its drive letter or UNC share are not checked (see
    // #rootIndex).
    //
    // Each string portion of a row must be a portion of the path, so the
    // path must contain it. Level 2 can only take portions out of the
    // path, so this is still true then.
    //
    // The last portion of a row must match the last portion of the path,
    // or the one before a trailing `/` (as a/* and a/**/* match a/b/).
    // This does not apply to rows that end in **, rows that end in a
    // root, or preserveMultipleSlashes (which can leave more
    // than one '' at the end). At level 2, it does not apply if that
    // portion is `.` or `..`, which can be
    // resolved away. Level 2 only takes other portions out of the
    // middle of the path.
    //
    // A row of `**/x` then matches if the ** can walk the portions
    // before the one that x matches, the same as #matchGlobstar. At
    // level 2, this is only known if none of them are `.` or `..`, so
    // that the path does not change when it is resolved.
    #canMatch(f) {
        const sep = !this.isWindows || !f.includes('\\') ? '/'
            : f.includes('/') ? 'both'
                : '\\';
        // the portions that f.split(/\/+/) would end with, and where they
        // start in f, found when a row needs them. `ends` is 0 until they
        // are found, then 1, or -1 if they can not be used.
        let ends = this.#endCheck ? 0 : -1;
        let last = '';
        let lastStart = 0;
        let prev;
        let prevStart = 0;
        const dot = !!this.options.dot;
        // A string compare is cheaper than includes(), and a Matcher test
        // costs more, so the cheaper check goes first.
        ROWS: for (let r = 0; r < this.set.length; r++) {
            const row = this.set[r];
            const p = row[row.length - 1];
            let end = ends !== -1 && this.#endRows[r] && p !== GLOBSTAR;
            if (end && ends === 0) {
                const i = lastSep(f, f.length, sep);
                lastStart = i + 1;
                last = f.slice(lastStart);
                if (last === '' && i >= 0) {
                    let j = i;
                    while (j > 0 && isSep(f.charCodeAt(j - 1), sep))
                        j--;
                    prevStart = j === 0 ? 0 : lastSep(f, j - 1, sep) + 1;
                    prev = f.slice(prevStart, j);
                }
                const resolves = this.#level2 &&
                    (isDots(last) ||
                        (last === '' && prev !== undefined && isDots(prev)));
                ends = resolves ? -1 : 1;
                end = !resolves;
            }
            let tailStart = -1;
            if (end && typeof p === 'string') {
                tailStart = endIndex(p, last, lastStart, prev, prevStart);
                if (tailStart === -1)
                    continue;
            }
            if (this.#literalCheck) {
                for (const l of this.#literals[r]) {
                    if (!f.includes(l))
                        continue ROWS;
                }
            }
            if (end && typeof p === 'object') {
                tailStart = endIndex(p, last, lastStart, prev, prevStart);
                if (tailStart === -1)
                    continue;
            }
            const shape = this.#shapes[r];
            if (shape === 'base' && end)
                return 'yes';
            if (shape === 'tail' && end) {
                if (this.#level2 && dotPortion(f, 0, tailStart, true, sep)) {
                    return 'maybe';
                }
                if (!dotPortion(f, 0, tailStart, dot, sep))
                    return 'yes';
                continue;
            }
            if (shape === 'mid' || shape === 'head') {
                const m = this.#walk(f, row, shape === 'head', dot, sep);
                if (m !== 'no')
                    return m;
                continue;
            }
            return 'maybe';
        }
        return 'no';
    }
    // Match a row of a known shape against the split path, the same as
    // #matchGlobstar and #matchGlobStarBodySections do. None of these
    // rows have a drive letter, so they start at the first portion.
    #matchShape(file, row, shape) {
        const dot = !!this.options.dot;
        const n = file.length;
        if (shape === 'head') {
            // x, then at least one portion that ** can walk
            if (n < 2 || !portionMatch(row[0], file[0])) {
                return false;
            }
            for (let i = 1; i < n; i++)
                if (!walkable(file[i], dot))
                    return false;
            return true;
        }
        const x = row[1];
        if (shape === 'tail') {
            // x is the last portion, or the one before a trailing ''
            let t = n - 1;
            if (!portionMatch(x, file[t])) {
                if (file[t] !== '' || n === 1 || !portionMatch(x, file[--t])) {
                    return false;
                }
            }
            for (let i = 0; i < t; i++)
                if (!walkable(file[i], dot))
                    return false;
            return true;
        }
        // mid: the first x that ** can walk to, with a portion after it,
        // and ** can walk all of those
        for (let k = 0; k < n; k++) {
            if (portionMatch(x, file[k]) && k + 1 < n) {
                let i = k + 1;
                while (i < n && walkable(file[i], dot))
                    i++;
                if (i === n)
                    return true;
            }
            if (!walkable(file[k], dot))
                return false;
        }
        return false;
    }
    // Match a row of `**/x/**` or `x/**` against the path, the same as
    // #matchGlobstar and #matchGlobStarBodySections do once it is split.
    // x must match a portion (the first one, for `x/**`), the ** before
    // it must be able to walk the portions before that one, and there
    // must be a portion after it, which the ** after it can walk. At
    // level 2, this is only known if no portion is `.` or `..`.
    #walk(f, row, head, dot, sep) {
        if (this.#level2 && dotPortion(f, 0, f.length, true, sep))
            return 'maybe';
        const x = row[head ? 0 : 1];
        // the last portion has none after it, so it can not be x
        let s = 0;
        for (let e = nextSep(f, s, sep); e !== -1; e = nextSep(f, s, sep)) {
            // the start of the next portion
            let next = e + 1;
            while (next < f.length && isSep(f.charCodeAt(next), sep))
                next++;
            const hit = typeof x === 'string' ?
                e - s === x.length && f.startsWith(x, s)
                : e > s && x.testUnchecked(f.slice(s, e));
            if (hit && !dotPortion(f, next, f.length, dot, sep))
                return 'yes';
            if (head || dotPortion(f, s, next, dot, sep))
                return 'no';
            s = next;
        }
        return 'no';
    }
    // the last split, if it was the same path with the same split
    // settings
    #cachedSplit(f) {
        const last = lastSplit;
        return (last?.f === f &&
            last.isWindows === this.isWindows &&
            last.preserveMultipleSlashes === this.preserveMultipleSlashes &&
            last.normalize === this.#form) ?
            last
            : undefined;
    }
    // split a path for match(), and keep the parts for the next call
    #split(f) {
        const { isWindows, preserveMultipleSlashes } = this;
        // windows: need to use /, not \
        let parts = this.#slashSplit(isWindows ? f.split('\\').join('/') : f);
        // normalize each portion, so that a char that normalizes to `/`
        // does not make a new portion
        const normalize = this.#form;
        if (normalize)
            parts = parts.map(p => p.normalize(normalize));
        lastSplit = {
            f,
            isWindows,
            preserveMultipleSlashes,
            normalize,
            parts,
        };
        return lastSplit;
    }
    // resolve `.` and `..` portions of a path, for level 2
    #levelTwoFileOptimize(file) {
        // work on a copy, so that the cached parts do not change
        const parts = [...file];
        let didSomething = false;
        do {
            didSomething = false;
            // <pre>/<e>/<rest> -> <pre>/<rest>
            if (!this.preserveMultipleSlashes) {
                for (let i = 1; i < parts.length - 1; i++) {
                    const p = parts[i];
                    // don't squeeze out UNC patterns
                    if (i === 1 && p === '' && parts[0] === '')
                        continue;
                    if (p === '.' || p === '') {
                        didSomething = true;
                        parts.splice(i, 1);
                        i--;
                    }
                }
                if (parts[0] === '.' &&
                    parts.length === 2 &&
                    (parts[1] === '.' || parts[1] === '')) {
                    didSomething = true;
                    parts.pop();
                }
            }
            // <pre>/<p>/../<rest> -> <pre>/<rest>
            // .. can not remove the root of a Windows path
            const root = this.#rootIndex(parts) + 1;
            let dd = root;
            while (-1 !== (dd = parts.indexOf('..', dd + 1))) {
                const p = parts[dd - 1];
                if (p && p !== '.' && p !== '..' && p !== '**') {
                    didSomething = true;
                    parts.splice(dd - 1, 2);
                    dd = Math.max(dd - 2, root);
                }
            }
        } while (didSomething);
        return parts.length === 0 ? [''] : parts;
    }
    // First phase: single-pattern processing
    // <pre> is 1 or more portions
    // <rest> is 1 or more portions
    // <p> is any portion other than ., .., '', or **
    // <e> is . or ''
    //
    // **/.. is *brutal* for filesystem walking performance, because
    // it effectively resets the recursive walk each time it occurs,
    // and ** cannot be reduced out by a .. pattern part like a regexp
    // or most strings (other than .., ., and '') can be.
    //
    // <pre>/**/../<p>/<p>/<rest> -> {<pre>/../<p>/<p>/<rest>,<pre>/**/<p>/<p>/<rest>}
    // <pre>/<e>/<rest> -> <pre>/<rest>
    // <pre>/<p>/../<rest> -> <pre>/<rest>
    // **/**/<rest> -> **/<rest>
    //
    // **/*/<rest> -> */**/<rest> <== not valid because ** doesn't follow
    // this WOULD be allowed if ** did follow symlinks, or * didn't
    firstPhasePreProcess(globParts) {
        // each **/.. split doubles the patterns, and adds a copy of the
        // whole pattern. Throw if either gets too large. A partial split
        // would match some paths and not others, depending on which rows
        // the pass reached first.
        const { braceExpandMax = DEFAULT_BRACE_EXPAND_MAX } = this.options;
        let splitCells = 0;
        const maxSplitCells = 1_000_000;
        let didSomething = false;
        do {
            didSomething = false;
            // <pre>/**/../<p>/<p>/<rest> -> {<pre>/../<p>/<p>/<rest>,<pre>/**/<p>/<p>/<rest>}
            for (let parts of globParts) {
                let gs = -1;
                while (-1 !== (gs = parts.indexOf('**', gs + 1))) {
                    let gss = gs;
                    while (parts[gss + 1] === '**') {
                        // <pre>/**/**/<rest> -> <pre>/**/<rest>
                        gss++;
                    }
                    // eg, if gs is 2 and gss is 4, that means we have 3 **
                    // parts, and can remove 2 of them.
                    if (gss > gs) {
                        parts.splice(gs + 1, gss - gs);
                    }
                    let next = parts[gs + 1];
                    const p = parts[gs + 2];
                    const p2 = parts[gs + 3];
                    if (next !== '..')
                        continue;
                    if (!p ||
                        p === '.' ||
                        p === '..' ||
                        !p2 ||
                        p2 === '.' ||
                        p2 === '..') {
                        continue;
                    }
                    // Check before changing parts or allocating the new row.
                    const addedCells = parts.length - 1;
                    if (globParts.length >= braceExpandMax ||
                        splitCells + addedCells > maxSplitCells) {
                        throw new RangeError(`optimizationLevel 2: too many patterns from '**/..'`);
                    }
                    didSomething = true;
                    // edit parts in place, and push the new one
                    parts.splice(gs, 1);
                    const other = parts.slice(0);
                    other[gs] = '**';
                    splitCells += addedCells;
                    globParts.push(other);
                    gs--;
                }
                // <pre>/<e>/<rest> -> <pre>/<rest>
                if (!this.preserveMultipleSlashes) {
                    for (let i = 1; i < parts.length - 1; i++) {
                        const p = parts[i];
                        // don't squeeze out UNC patterns
                        if (i === 1 && p === '' && parts[0] === '')
                            continue;
                        if (p === '.' || p === '') {
                            didSomething = true;
                            parts.splice(i, 1);
                            i--;
                        }
                    }
                    if (parts[0] === '.' &&
                        parts.length === 2 &&
                        (parts[1] === '.' || parts[1] === '')) {
                        didSomething = true;
                        parts.pop();
                    }
                }
                // <pre>/<p>/../<rest> -> <pre>/<rest>
                // .. can not remove the root of a Windows path
                const root = this.#rootIndex(parts) + 1;
                let dd = root;
                while (-1 !== (dd = parts.indexOf('..', dd + 1))) {
                    const p = parts[dd - 1];
                    if (p && p !== '.' && p !== '..' && p !== '**') {
                        didSomething = true;
                        const needDot = dd === 1 && parts[dd + 1] === '**';
                        const splin = needDot ? ['.'] : [];
                        parts.splice(dd - 1, 2, ...splin);
                        if (parts.length === 0)
                            parts.push('');
                        dd = Math.max(dd - 2, root);
                    }
                }
            }
        } while (didSomething);
        return globParts;
    }
    // second phase: multi-pattern dedupes
    // {<pre>/<rest>,<pre>/<rest>} -> <pre>/<rest>
    // {<pre>/*/<rest>,<pre>/<p>/<rest>} -> <pre>/*/<rest>
    secondPhasePreProcess(globParts) {
        const keys = new Set();
        const rows = globParts.filter(parts => {
            const key = parts.join('/');
            if (keys.has(key))
                return false;
            keys.add(key);
            return true;
        });
        // A row is covered by another row that has `*` at some positions,
        // and is the same at all others. Collect each distinct set of `*`
        // positions, then look up each row with `*` put at those positions.
        const stars = new Map();
        for (const parts of rows) {
            const s = [];
            for (let i = 0; i < parts.length; i++) {
                if (parts[i] === '*')
                    s.push(i);
            }
            if (s.length)
                stars.set(s.join(','), s);
        }
        // Each row is checked against each set of `*` positions, so skip
        // this if there are too many. The patterns match the same paths
        // either way.
        if (!stars.size || rows.length * stars.size > 100_000)
            return rows;
        const { dot } = this.options;
        return rows.filter(parts => {
            for (const s of stars.values()) {
                if (s[s.length - 1] >= parts.length)
                    continue;
                const c = [...parts];
                let ok = true;
                let changed = false;
                for (const i of s) {
                    const p = parts[i];
                    if (p === '*')
                        continue;
                    if (!p || p === '**' || (!dot && p.startsWith('.'))) {
                        ok = false;
                        break;
                    }
                    c[i] = '*';
                    changed = true;
                }
                if (ok && changed && keys.has(c.join('/')))
                    return false;
            }
            return true;
        });
    }
    parseNegate() {
        if (this.nonegate)
            return;
        const pattern = this.pattern;
        let negate = false;
        let negateOffset = 0;
        for (let i = 0; i < pattern.length && pattern.charAt(i) === '!'; i++) {
            negate = !negate;
            negateOffset++;
        }
        if (negateOffset)
            this.pattern = pattern.slice(negateOffset);
        this.negate = negate;
    }
    // Match the parts of a path against one row of the set. `resolved`
    // is the parts after level 2 resolves `.` and `..` in them, or the
    // same parts below level 2. Set partial to true to test if, for
    // example, "/a/b" matches the start of "/*/b/*/d". Partial means, if
    // you run out of file before you run out of pattern, then that's
    // fine, as long as all the parts match.
    #matchRow(file, resolved, pattern, partial) {
        let fileStartIndex = 0;
        let patternStartIndex = 0;
        // UNC paths like //?/X:/... can match X:/... and vice versa, and
        // //?/UNC/host/share/... can match //host/share/... and vice versa.
        // Drive letters in absolute drive or unc paths, and the host and
        // share of UNC paths, are always compared case-insensitively.
        const fh = this.isWindows ? uncHost(resolved) : -1;
        const ph = fh === -1 ? -1 : uncHost(pattern);
        if (ph !== -1) {
            const host = pattern[ph];
            const share = pattern[ph + 1];
            if (typeof host !== 'string' || typeof share !== 'string') {
                // a host or share with magic is matched as usual
                fileStartIndex = fh;
                patternStartIndex = ph;
            }
            else if (resolved[fh].toLowerCase() === host.toLowerCase() &&
                resolved[fh + 1].toLowerCase() === share.toLowerCase()) {
                fileStartIndex = fh + 2;
                patternStartIndex = ph + 2;
            }
        }
        else if (this.isWindows) {
            const fileDrive = typeof file[0] === 'string' && /^[a-z]:$/i.test(file[0]);
            const fileUNC = !fileDrive &&
                file[0] === '' &&
                file[1] === '' &&
                file[2] === '?' &&
                /^[a-z]:$/i.test(file[3]);
            const patternDrive = typeof pattern[0] === 'string' && /^[a-z]:$/i.test(pattern[0]);
            const patternUNC = !patternDrive &&
                pattern[0] === '' &&
                pattern[1] === '' &&
                pattern[2] === '?' &&
                typeof pattern[3] === 'string' &&
                /^[a-z]:$/i.test(pattern[3]);
            const fdi = fileUNC ? 3
                : fileDrive ? 0
                    : undefined;
            const pdi = patternUNC ? 3
                : patternDrive ? 0
                    : undefined;
            if (typeof fdi === 'number' && typeof pdi === 'number') {
                const [fd, pd] = [
                    file[fdi],
                    pattern[pdi],
                ];
                // the drives match, so start matching after them
                if (fd.toLowerCase() === pd.toLowerCase()) {
                    patternStartIndex = pdi + 1;
                    fileStartIndex = fdi + 1;
                }
            }
        }
        // the drive letters are found in the parts before level 2 resolves
        // them, and the match uses the resolved parts
        file = resolved;
        if (pattern.includes(GLOBSTAR)) {
            return this.#matchGlobstar(file, pattern, partial, fileStartIndex, patternStartIndex);
        }
        return this.#matchOne(file, pattern, partial, fileStartIndex, patternStartIndex);
    }
    #matchGlobstar(file, pattern, partial, fileIndex, patternIndex) {
        const { head, body, tail, segments } = this.#getGlobstarParts(pattern, partial, patternIndex);
        // check the head, from the current file/pattern index.
        if (head.length) {
            const headEnd = fileIndex + head.length;
            if (!this.#matchOne(file, head, partial, fileIndex, 0, headEnd)) {
                return false;
            }
            fileIndex += head.length;
            patternIndex += head.length;
        }
        // now we know the head matches!
        // if the last portion is not empty, it MUST match the end
        // check the tail
        let fileTailMatch = 0;
        if (tail.length) {
            // if head + tail > file, then we cannot possibly match
            if (tail.length + fileIndex > file.length)
                return false;
            // try to match the tail
            let tailStart = file.length - tail.length;
            if (this.#matchOne(file, tail, partial, tailStart, 0)) {
                fileTailMatch = tail.length;
            }
            else {
                // affordance for stuff like a/**/* matching a/b/
                // if the last file portion is '', and there's more to the pattern
                // then try without the '' bit.
                if (file[file.length - 1] !== '' ||
                    fileIndex + tail.length === file.length) {
                    return false;
                }
                tailStart--;
                if (!this.#matchOne(file, tail, partial, tailStart, 0)) {
                    return false;
                }
                fileTailMatch = tail.length + 1;
            }
        }
        // now we know the tail matches!
        // the middle is zero or more portions wrapped in **, possibly
        // containing more ** sections.
        // so a/**/b/**/c/**/d has become **/b/**/c/**
        // if it's empty, it means a/**/b, just verify we have no bad dots
        // if there's no tail, so it ends on /**, then we must have *something*
        // after the head, or it's not a matc
        if (!body.length) {
            let sawSome = !!fileTailMatch;
            for (let i = fileIndex; i < file.length - fileTailMatch; i++) {
                const f = String(file[i]);
                sawSome = true;
                if (f === '.' ||
                    f === '..' ||
                    (!this.options.dot && f.startsWith('.'))) {
                    return false;
                }
            }
            // in partial mode, we just need to get past all file parts
            return partial || sawSome;
        }
        // now we know that there's one or more body sections, which can
        // be matched anywhere from the 0 index (because the head was pruned)
        // through to the length-fileTailMatch index.
        return !!this.#matchGlobStarBodySections(file, segments, file.length - fileTailMatch, fileIndex, 0, partial, 0, !!fileTailMatch, new Set());
    }
    // Split the pattern into head, tail, and middle of ** delimited
    // parts. The tail has to be at the end, and the others just have to
    // be found in order from the head. These only depend on the pattern
    // row, so they are kept for the next path.
    #getGlobstarParts(pattern, partial, patternIndex) {
        let byStart = this.#globstarParts.get(pattern);
        if (!byStart) {
            byStart = [];
            this.#globstarParts.set(pattern, byStart);
        }
        const key = patternIndex * 2 + (partial ? 1 : 0);
        const found = byStart[key];
        if (found)
            return found;
        const firstgs = pattern.indexOf(GLOBSTAR, patternIndex);
        const lastgs = pattern.lastIndexOf(GLOBSTAR);
        const head = pattern.slice(patternIndex, firstgs);
        const body = pattern.slice(firstgs + 1, partial ? undefined : lastgs);
        const tail = partial ? [] : pattern.slice(lastgs + 1);
        // split the body up into sections, and note the number of
        // portions that must come after the start of each one
        const segments = [[[], 0]];
        let current = segments[0];
        let nonGsParts = 0;
        const nonGsPartsSums = [0];
        for (const b of body) {
            if (b === GLOBSTAR) {
                nonGsPartsSums.push(nonGsParts);
                current = [[], 0];
                segments.push(current);
            }
            else {
                current[0].push(b);
                nonGsParts++;
            }
        }
        // the portions in this section and the ones after it
        segments.forEach((b, i) => {
            b[1] = nonGsParts - nonGsPartsSums[i];
        });
        const parts = { head, body, tail, segments };
        byStart[key] = parts;
        return parts;
    }
    // return false for "nope, not matching"
    // return null for "not matching, cannot keep trying"
    #matchGlobStarBodySections(file, 
    // pattern section, and the portions that it and the rest need
    bodySegments, 
    // the end of the file portions that the body can match
    fileLength, fileIndex, bodyIndex, partial, globStarDepth, sawTail, 
    // the places that a walk has already tried, as
    // bodyIndex * (file.length + 1) + fileIndex. A walk from a place
    // does the same no matter how it got there, and it only comes back
    // if it found no match, so a walk that gets to one stops.
    tried) {
        // take the first body segment, and walk from fileIndex to its "after"
        // value at the end
        // If it doesn't match at that position, we increment, until we hit
        // that final possible position, and give up.
        // If it does match, then advance and try to rest.
        // If any of them fail we keep walking forward.
        // this is still a bit recursively painful, but it's more constrained
        // than previous implementations, because we never test something that
        // can't possibly be a valid matching condition.
        const bs = bodySegments[bodyIndex];
        if (!bs) {
            // with partial, the body is the rest of the pattern, so it
            // matches if no portions are left, or only the '' of a trailing
            // / (as a/* matches a/b/). A ** at the end walks them as its own
            // empty section.
            if (partial) {
                return (fileIndex >= fileLength ||
                    (fileIndex === fileLength - 1 && file[fileIndex] === ''));
            }
            // just make sure that there's no bad dots before the tail
            for (let i = fileIndex; i < fileLength; i++) {
                sawTail = true;
                const f = file[i];
                if (f === '.' ||
                    f === '..' ||
                    (!this.options.dot && f.startsWith('.'))) {
                    return false;
                }
            }
            return sawTail;
        }
        // have a non-globstar body section to test, up to the last index
        // where it can start
        const [body, need] = bs;
        // with partial, the path can end before the body does
        const after = partial ? fileLength : fileLength - need;
        while (fileIndex <= after) {
            const key = bodyIndex * (file.length + 1) + fileIndex;
            if (tried.has(key))
                return false;
            tried.add(key);
            const m = this.#matchOne(file, body, partial, fileIndex, 0, fileIndex + body.length);
            // if limit exceeded, no match. intentional false negative,
            // acceptable break in correctness for security.
            if (m && globStarDepth < this.maxGlobstarRecursion) {
                // match! see if the rest match. if so, we're done!
                const sub = this.#matchGlobStarBodySections(file, bodySegments, fileLength, fileIndex + body.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail, tried);
                if (sub !== false) {
                    return sub;
                }
            }
            // the ** does not walk past the last place the body can start
            if (fileIndex === after)
                break;
            const f = file[fileIndex];
            if (f === '.' ||
                f === '..' ||
                (!this.options.dot && f.startsWith('.'))) {
                return false;
            }
            fileIndex++;
        }
        // walked off. no point continuing
        return partial || null;
    }
    #matchOne(file, pattern, partial, fileIndex, patternIndex, 
    // only match the file portions before this index
    fileEnd = file.length) {
        let fi;
        let pi;
        let pl;
        let fl;
        for (fi = fileIndex,
            pi = patternIndex,
            fl = Math.min(fileEnd, file.length),
            pl = pattern.length; fi < fl && pi < pl; fi++, pi++) {
            let p = pattern[pi];
            let f = file[fi];
            // should be impossible.
            /* c8 ignore start */
            if (p === false || p === GLOBSTAR) {
                return false;
            }
            /* c8 ignore stop */
            // something other than **
            // non-magic patterns just have to match exactly
            // patterns with magic have been turned into Matchers.
            if (!portionMatch(p, f))
                return false;
        }
        // Note: ending in / means that we'll get a final ""
        // at the end of the pattern.  This can only match a
        // corresponding "" at the end of the file.
        // If the file ends in /, then it can only match a
        // a pattern that ends in /, unless the pattern just
        // doesn't have any more for it. But, a/b/ should *not*
        // match "a/b/*", even though * can match "", except in
        // partial mode, where it might simply not be reached yet.
        // However, a/b/ should still satisfy a/*
        // now either we fell off the end of the pattern, or we're done.
        if (fi === fl && pi === pl) {
            // ran out of pattern and filename at the same time.
            // an exact hit!
            return true;
        }
        else if (fi === fl) {
            // ran out of file, but still had pattern left.
            // this is ok if we're doing the match as part of
            // a glob fs traversal.
            return partial;
        }
        else if (pi === pl) {
            // ran out of pattern, still have file left.
            // this is only acceptable if we're on the very last
            // empty segment of a file with a trailing slash.
            // a/* should match a/b/
            return fi === fl - 1 && file[fi] === '';
            /* c8 ignore start */
        }
        else {
            // should be unreachable.
            throw new Error('wtf?');
        }
        /* c8 ignore stop */
    }
    braceExpand() {
        return braceExpand(this.pattern, this.options);
    }
    // Expand braces, except numeric ranges such as {0..999} with at
    // least RANGE_MIN values. Each of those stays in its pattern as
    // `<mark>0..999<mark>`, for the Matcher to test. If a range might
    // be inside a [...] class, expand all of them instead.
    #expandBraces() {
        const { pattern } = this;
        if (this.options.nobrace)
            return this.braceExpand();
        let code = 0xe000;
        while (pattern.includes(String.fromCharCode(code))) {
            if (++code > 0xf8ff)
                return this.braceExpand();
        }
        const mark = String.fromCharCode(code);
        let found = false;
        const marked = pattern.replace(rangeRe, (m, lo, hi) => {
            const a = Number(lo);
            const b = Number(hi);
            if (!Number.isSafeInteger(a) ||
                !Number.isSafeInteger(b) ||
                Math.abs(a - b) + 1 < RANGE_MIN) {
                return m;
            }
            found = true;
            return `${mark}${lo}..${hi}${mark}`;
        });
        if (!found)
            return this.braceExpand();
        const set = braceExpand(marked, this.options);
        for (const p of set) {
            for (const portion of p.split('/')) {
                const c = portion.indexOf('[');
                if (c !== -1 && c < portion.lastIndexOf(mark)) {
                    return this.braceExpand();
                }
                if (!this.options.noext && inRepeatOrNegExt(portion, mark)) {
                    return this.braceExpand();
                }
            }
        }
        this.#rangeMark = mark;
        return set;
    }
    parse(pattern) {
        assertValidPattern(pattern);
        const options = this.options;
        // shortcuts
        if (pattern === '**')
            return GLOBSTAR;
        if (pattern === '')
            return '';
        const { nocase, nocaseMagicOnly, noext = false, dot, normalize, } = options;
        const rangeMark = this.#rangeMark;
        const lit = rangeMark && pattern.includes(rangeMark) ?
            undefined
            : literal(pattern, noext);
        // in nocase mode, a literal with cased chars still needs a
        // Matcher, unless nocaseMagicOnly is set.
        if (lit !== undefined &&
            !(nocase &&
                !nocaseMagicOnly &&
                pattern.toUpperCase() !== pattern.toLowerCase())) {
            return this.#norm(lit);
        }
        if (this.#pending)
            return PENDING;
        let m = this.#matchers.get(pattern);
        if (!m) {
            if (!noext)
                assertValidExtglobs(pattern);
            m = new Matcher(pattern, {
                nocase,
                noext,
                dot,
                normalize,
                ...(rangeMark && { rangeMark }),
            });
            this.#matchers.set(pattern, m);
        }
        return m;
    }
    #slashSplit(p) {
        // if p starts with // on windows, we preserve that
        // so that UNC paths aren't broken.  Otherwise, any number of
        // / characters are coalesced into one, unless
        // preserveMultipleSlashes is set to true.
        if (this.preserveMultipleSlashes) {
            return p.split('/');
        }
        else if (this.isWindows && /^\/\/[^/]+/.test(p)) {
            // add an extra '' for the one we lose
            return ['', ...p.split(/\/+/)];
        }
        else {
            return p.split(/\/+/);
        }
    }
    match(f, partial = this.partial) {
        // short-circuit in the case of busted things.
        // comments, etc.
        if (this.comment) {
            return false;
        }
        if (this.empty) {
            return f === '';
        }
        if (f === '/' && partial) {
            return true;
        }
        const options = this.options;
        // treat the test path as a set of pathparts. If it was not just
        // split or checked, check that it can match before splitting it.
        let split = this.#cachedSplit(f);
        if (!split) {
            // the checks look at the path as given, so not if it is
            // normalized
            if (!partial &&
                !this.#form &&
                (this.#endCheck || this.#literalCheck) &&
                lastChecked !== f) {
                lastChecked = f;
                const can = this.#canMatch(f);
                if (can === 'no')
                    return options.flipNegate ? false : this.negate;
                if (can === 'yes')
                    return options.flipNegate ? true : !this.negate;
            }
            split = this.#split(f);
        }
        const ff = split.parts;
        // the parts after level 2 resolves them, kept for the next pattern
        // that tests the same path
        const resolved = this.#level2 ?
            (split.resolved ??= this.#levelTwoFileOptimize(ff))
            : ff;
        // just ONE of the pattern sets in this.set needs to match
        // in order for it to be valid.  If negating, then just one
        // match means that we have failed.
        // Either way, return on the first hit.
        const set = this.set;
        // Find the basename of the path by looking for the last non-empty segment
        let filename = ff[ff.length - 1];
        if (!filename) {
            for (let i = ff.length - 2; !filename && i >= 0; i--) {
                filename = ff[i];
            }
        }
        for (let r = 0; r < set.length; r++) {
            const pattern = set[r];
            const shape = partial ? undefined : this.#shapes[r];
            // level 2 does not change a path of one portion
            const hit = shape === 'base' ?
                portionMatch(pattern[0], filename)
                : shape ? this.#matchShape(resolved, pattern, shape)
                    : options.matchBase && pattern.length === 1 ?
                        this.#matchRow([filename], [filename], pattern, partial)
                        : this.#matchRow(ff, resolved, pattern, partial);
            if (hit) {
                if (options.flipNegate) {
                    return true;
                }
                return !this.negate;
            }
        }
        // didn't get any hits.  this is success if it's a negative
        // pattern, failure otherwise.
        if (options.flipNegate) {
            return false;
        }
        return this.negate;
    }
    static defaults(def) {
        return minimatch.defaults(def).Minimatch;
    }
}
/* c8 ignore start */


/* c8 ignore stop */
minimatch.Minimatch = Minimatch;
minimatch.escape = escape_escape;
minimatch.unescape = unescape_unescape;
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./lib/core/glob/semantics.js
/** The options under which minimatch defines what a glob means. */
const MINIMATCH_OPTIONS = {
    dot: true,
    nonegate: true,
    nocomment: true,
    platform: "linux",
};
/** The text minimatch is asked with: a trailing `/` means everything below. */
function minimatchText(text) {
    return text.endsWith("/") ? `${text}**` : text;
}

;// CONCATENATED MODULE: ./lib/core/glob/certify.js


/**
 * Asks minimatch about paths that the engine found, so that no mistake of the engine can reach a user as a fact.
 * Remembers what minimatch compiled.
 */
class Certifier {
    #compiled = new Map();
    /** Throws an internal error unless minimatch matches the path with the glob. */
    requireMatch(glob, path) {
        if (!this.#matches(glob, path))
            this.#fail(glob, path, "does not match");
    }
    /** Throws an internal error if minimatch matches the path with any of the globs. */
    requireNoMatch(globs, path) {
        for (const glob of globs)
            if (this.#matches(glob, path))
                this.#fail(glob, path, "matches");
    }
    #matches(glob, path) {
        const known = this.#compiled.get(glob.text);
        const compiled = known ?? new Minimatch(minimatchText(glob.text), MINIMATCH_OPTIONS);
        if (known === undefined)
            this.#compiled.set(glob.text, compiled);
        return compiled.match(path);
    }
    #fail(glob, path, verb) {
        throw new Error(`internal error: "${glob.text}" ${verb} the path "${path}" for minimatch, but not for the engine`);
    }
}

;// CONCATENATED MODULE: ./lib/core/glob/code-point-length.js
/** How many code points the text has. */
function codePointLength(text) {
    let length = text.length;
    for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (unit >= 0xd800 && unit <= 0xdbff)
            length--;
    }
    return length;
}

;// CONCATENATED MODULE: ./lib/core/glob/match.js
/** Whether the glob matches the path. False for what is no path: empty, with an empty, `.` or `..` segment. */
function matchGlob(glob, path) {
    const segments = path.split("/");
    return isPath(segments) && glob.rows.some((row) => matchRow(row, segments));
}
/** Whether the scope contains the path: some part has a `can` glob that matches and no `cannot` glob that does. */
function matchScope(scope, path) {
    return scope.parts.some((part) => matchPart(part, path));
}
/** Whether the segments make up a path that a repository can hold. */
function isPath(segments) {
    for (const segment of segments)
        if (segment === "" || segment === "." || segment === "..")
            return false;
    return true;
}
function matchPart(part, path) {
    return part.can.some((glob) => matchGlob(glob, path)) && !part.cannot.some((glob) => matchGlob(glob, path));
}
/**
 * Elements after the first gap match as early as they can: a later place leaves less of the path, never more. The last
 * run of elements must end where the path ends.
 */
function matchRow(row, segments) {
    if (row.length > segments.length)
        return false;
    let element = 0;
    let segment = 0;
    let retryElement = -1;
    let retrySegment = 0;
    while (segment < segments.length) {
        const current = row[element];
        if (current?.gap === true && retryElement !== element) {
            retryElement = element;
            retrySegment = segment;
        }
        if (current?.predicate.test(segments[segment] ?? "") === true) {
            element++;
            segment++;
        }
        else if (retryElement >= 0) {
            element = retryElement;
            segment = ++retrySegment;
        }
        else {
            return false;
        }
    }
    return element === row.length;
}

;// CONCATENATED MODULE: ./lib/core/glob/code-point-set.js
/** The separator of path segments, which no set contains. */
const SLASH = 0x2f;
const LAST_CODE_POINT = 0x10ffff;
/** Every code point a segment may hold. */
const ANY = { bounds: [0, SLASH - 1, SLASH + 1, LAST_CODE_POINT] };
/** The set without members. */
const NONE = { bounds: [] };
/** The set of one code point. */
function only(codePoint) {
    return ASCII[codePoint] ?? { bounds: codePoint === SLASH ? [] : [codePoint, codePoint] };
}
/** One object for each ASCII character, since globs are made of little else. */
const ASCII = Array.from({ length: 128 }, (_, codePoint) => ({
    bounds: codePoint === SLASH ? [] : [codePoint, codePoint],
}));
/** The set of all code points in the given inclusive ranges, which may overlap and come in any order. */
function fromRanges(ranges) {
    return without(joined(ranges), SLASH);
}
/** The members of any of the sets. */
function union(sets) {
    return { bounds: joined(sets.flatMap(rangesOf)) };
}
/** The members of `ANY` that are not in the set. */
function complement(set) {
    const gaps = [];
    let next = 0;
    for (const [first, last] of rangesOf(set)) {
        if (first > next)
            gaps.push([next, first - 1]);
        next = last + 1;
    }
    if (next <= LAST_CODE_POINT)
        gaps.push([next, LAST_CODE_POINT]);
    return fromRanges(gaps);
}
/** Whether the set contains the code point. */
function has(set, codePoint) {
    const { bounds } = set;
    let low = 0;
    let high = bounds.length / 2;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (codePoint > (bounds[2 * middle + 1] ?? 0))
            low = middle + 1;
        else
            high = middle;
    }
    return codePoint >= (bounds[2 * low] ?? Infinity);
}
/** The only member of the set, or null when it has none or several. */
function soleMember(set) {
    const [first, last] = set.bounds;
    return first !== undefined && first === last && set.bounds.length === 2 ? first : null;
}
/** The inclusive ranges of the set, ascending. */
function rangesOf(set) {
    const ranges = [];
    for (let i = 0; i < set.bounds.length; i += 2) {
        ranges.push([set.bounds[i] ?? 0, set.bounds[i + 1] ?? 0]);
    }
    return ranges;
}
/** A text that is the same for equal sets and differs for others. */
function setKey(set) {
    return set.bounds.join(".");
}
function joined(ranges) {
    const bounds = [];
    for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
        const end = bounds.length - 1;
        const previous = bounds[end];
        if (previous !== undefined && first <= previous + 1)
            bounds[end] = Math.max(previous, last);
        else
            bounds.push(first, last);
    }
    return bounds;
}
function without(bounds, codePoint) {
    const kept = [];
    for (const [first, last] of rangesOf({ bounds })) {
        if (codePoint < first || codePoint > last)
            kept.push(first, last);
        else {
            if (first < codePoint)
                kept.push(first, codePoint - 1);
            if (codePoint < last)
                kept.push(codePoint + 1, last);
        }
    }
    return { bounds: kept };
}

;// CONCATENATED MODULE: ./lib/core/glob/readability.js
/** ASCII from the most to the least welcome in a path that a person reads; those that Windows refuses come last. */
const ASCII_ORDER = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+,=@~#%^&!$'()[]{};` \"<>:|?*\\";
const FOREIGN = 0x200000;
const OTHER = 0x400000;
const AWKWARD = 0x600000;
const CONTROL = 0x800000;
const FIRST_BAD_RANK = ASCII_ORDER.indexOf('"');
const ASCII_RANK = Array.from({ length: 128 }, (_, codePoint) => {
    const rank = ASCII_ORDER.indexOf(String.fromCharCode(codePoint));
    if (rank < 0)
        return CONTROL;
    return rank < FIRST_BAD_RANK ? rank : AWKWARD + rank;
});
/**
 * How little a code point is wanted in a witness: letters, digits and `-_.` first, then other ASCII, then letters
 * of other scripts, then what Windows refuses, and control characters last. Different code points have
 * different values.
 */
function readability(codePoint) {
    if (codePoint < 128) {
        const rank = ASCII_RANK[codePoint] ?? CONTROL;
        return rank === CONTROL ? CONTROL + codePoint : rank;
    }
    const character = String.fromCodePoint(codePoint);
    if (/^[\p{L}\p{N}]$/u.test(character))
        return FOREIGN + codePoint;
    return (/^[\p{C}\p{Z}\p{M}]$/u.test(character) ? CONTROL : OTHER) + codePoint;
}
/** Orders texts by the readability of the first characters that differ; negative when `a` comes first. */
function compareReadability(a, b) {
    let at = 0;
    while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at))
        at++;
    if (at >= a.length || at >= b.length)
        return a.length - b.length;
    return readability(a.codePointAt(at) ?? 0) - readability(b.codePointAt(at) ?? 0);
}
/**
 * The member of the ranges with the lowest `readability` among those looked at: all of ASCII and the first of each
 * range. Null when no path can hold any member: U+0000 and lone surrogates are in no path of git.
 */
function mostReadableOf(ranges) {
    const ascii = best(asciiOf(ranges));
    if (ascii !== null && readability(ascii) < FOREIGN)
        return ascii;
    const other = best(othersOf(ranges));
    return ascii !== null && (other === null || readability(ascii) < readability(other)) ? ascii : other;
}
/** How many code points beyond ASCII to look at in search of a letter. */
const MAX_LOOKAHEAD = 256;
function best(codePoints) {
    let found = null;
    let least = Infinity;
    for (const codePoint of codePoints) {
        const value = readability(codePoint);
        if (value < least)
            [found, least] = [codePoint, value];
    }
    return found;
}
function* asciiOf(ranges) {
    for (const [first, last] of ranges) {
        for (let codePoint = Math.max(first, 1); codePoint <= Math.min(last, 127); codePoint++)
            yield codePoint;
    }
}
function* othersOf(ranges) {
    let looked = 0;
    for (const [first, last] of ranges) {
        const begin = Math.max(first, 128);
        for (let codePoint = begin; codePoint <= last && looked < MAX_LOOKAHEAD; codePoint++) {
            if (isSurrogate(codePoint))
                codePoint = 0xdfff;
            else {
                looked++;
                yield codePoint;
            }
        }
    }
}
function isSurrogate(codePoint) {
    return codePoint >= 0xd800 && codePoint <= 0xdfff;
}

;// CONCATENATED MODULE: ./lib/core/glob/alphabet.js


/**
 * The code points divided into classes that no set of a pattern tells apart.
 *
 * 1. Code points of one class are in exactly the same sets, so one of them may stand for all.
 * 2. `/` has a class of its own.
 * 3. Classes are numbered from 0 to `size - 1`.
 */
class Alphabet {
    /** How many classes there are. */
    size;
    #starts;
    #classes;
    #ascii;
    #members;
    #symbols = null;
    constructor(sets) {
        const { starts, classes, members } = partition([...new Set([...sets, ANY])]);
        this.#starts = starts;
        this.#classes = classes;
        this.size = members.length;
        this.#ascii = Uint16Array.from({ length: 128 }, (_, codePoint) => this.#search(codePoint));
        this.#members = members;
    }
    /** The most readable member of each class that has one a path can hold, most readable first, without `/`. */
    get symbols() {
        return (this.#symbols ??= this.#members
            .map(mostReadableOf)
            .filter((symbol) => symbol !== null)
            .filter((symbol) => symbol !== SLASH)
            .sort((a, b) => readability(a) - readability(b)));
    }
    /** The class of the code point. */
    classOf(codePoint) {
        return codePoint < 128 ? (this.#ascii[codePoint] ?? 0) : this.#search(codePoint);
    }
    #search(codePoint) {
        let low = 0;
        let high = this.#starts.length;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((this.#starts[middle] ?? 0) <= codePoint)
                low = middle;
            else
                high = middle;
        }
        return this.#classes[low] ?? 0;
    }
}
function partition(sets) {
    const changes = new Map([[0, []]]);
    sets.forEach((set, index) => {
        for (const [first, last] of rangesOf(set)) {
            change(changes, first, index);
            change(changes, last + 1, index);
        }
    });
    const starts = [...changes.keys()].filter((start) => start <= 0x10ffff).sort((a, b) => a - b);
    const inside = new Membership(sets.length);
    const classBySignature = new Map();
    const members = [];
    const classes = starts.map((start, at) => {
        for (const index of changes.get(start) ?? [])
            inside.toggle(index);
        const signature = inside.signature();
        const known = classBySignature.get(signature) ?? members.push([]) - 1;
        classBySignature.set(signature, known);
        members[known]?.push([start, (starts[at + 1] ?? 0x110000) - 1]);
        return known;
    });
    return { starts, classes, members };
}
/** Which of the sets the sweep is inside of, one bit each. */
class Membership {
    #words;
    constructor(setCount) {
        this.#words = new Int32Array((setCount >> 5) + 1);
    }
    toggle(index) {
        const word = index >> 5;
        this.#words[word] = (this.#words[word] ?? 0) ^ (1 << (index & 31));
    }
    /** Equal for equal memberships. */
    signature() {
        return this.#words.length === 1 ? (this.#words[0] ?? 0) : this.#words.join();
    }
}
function change(changes, at, index) {
    const known = changes.get(at);
    if (known === undefined)
        changes.set(at, [index]);
    else
        known.push(index);
}

;// CONCATENATED MODULE: ./lib/core/glob/determinised.js
/**
 * The automaton with sets of configurations as states, built as it is walked. States are numbered from 0; equal sets
 * have equal numbers.
 */
class Determinised {
    start;
    #automaton;
    #configurations = [];
    #accepting = [];
    #successors = [];
    #numbers = new Map();
    constructor(automaton) {
        this.#automaton = automaton;
        this.start = this.#state(automaton.start);
    }
    /** How many states were built so far. */
    get size() {
        return this.#configurations.length;
    }
    step(state, codePoint) {
        const successors = this.#successors[state] ?? [];
        const symbol = this.#automaton.alphabet.classOf(codePoint);
        return (successors[symbol] ??= this.#state(this.configurations(state).flatMap((configuration) => this.#automaton.step(configuration, codePoint))));
    }
    accepts(state) {
        return this.#accepting[state] ?? false;
    }
    /** The configurations of a state, ascending. */
    configurations(state) {
        return this.#configurations[state] ?? [];
    }
    #state(configurations) {
        const sorted = [...new Set(configurations)].sort((a, b) => a - b);
        const key = sorted.join();
        const known = this.#numbers.get(key);
        if (known !== undefined)
            return known;
        const state = this.#configurations.push(sorted) - 1;
        this.#accepting.push(sorted.some((configuration) => this.#automaton.accepts(configuration)));
        this.#successors.push([]);
        this.#numbers.set(key, state);
        return state;
    }
}

;// CONCATENATED MODULE: ./lib/core/glob/dot-segments.js

/** Nothing of the segment was read. */
const SEGMENT_START = 0;
/** The segment is neither empty nor `.` nor `..`, whatever follows. */
const PROPER_SEGMENT = 3;
/** How many states there are. */
const DOT_STATES = 4;
/** The state after one more code point. */
function afterCodePoint(state, codePoint) {
    if (codePoint === SLASH)
        return SEGMENT_START;
    if (codePoint !== DOT)
        return PROPER_SEGMENT;
    switch (state) {
        case 0:
            return 1;
        case 1:
            return 2;
        case 2:
        case 3:
            return PROPER_SEGMENT;
    }
}
/** The state that was added to a multiple of `DOT_STATES`. */
function dotStateOf(sum) {
    const state = sum % DOT_STATES;
    return state === 0 || state === 1 || state === 2 ? state : PROPER_SEGMENT;
}
const DOT = 0x2e;

;// CONCATENATED MODULE: ./lib/core/glob/pair-numbers.js
/** Numbers pairs of small integers from 0 on: equal pairs have equal numbers. */
class PairNumbers {
    #numbers = new Map();
    #firsts = [];
    #seconds = [];
    /** The number of the pair. Both integers must be less than 2^26. */
    numberOf(first, second) {
        const key = first * LIMIT + second;
        const known = this.#numbers.get(key);
        if (known !== undefined)
            return known;
        if (first >= LIMIT || second >= LIMIT)
            throw new Error("internal error: a search outgrew its numbers");
        const number = this.#firsts.push(first) - 1;
        this.#seconds.push(second);
        this.#numbers.set(key, number);
        return number;
    }
    /** The first integer of the pair with the number. */
    firstOf(number) {
        return this.#firsts[number] ?? missing();
    }
    /** The second integer of the pair with the number. */
    secondOf(number) {
        return this.#seconds[number] ?? missing();
    }
}
const LIMIT = 2 ** 26;
function missing() {
    throw new Error("internal error: no pair has this number");
}

;// CONCATENATED MODULE: ./lib/core/glob/row-automaton.js


/**
 * The automaton of whole paths for several rows at once.
 *
 * 1. A configuration is a place in a row and a configuration of that segment's automaton, or the gap in front of it.
 * 2. It does not know that segments are never empty, `.` or `..`: whoever walks it must offer none of these.
 */
class RowAutomaton {
    start;
    alphabet;
    #places;
    #firstPlaces;
    #configurations = new PairNumbers();
    /** The alphabet must tell apart what the sets of all rows tell apart. */
    constructor(rows, alphabet) {
        this.alphabet = alphabet;
        this.#places = rows.flatMap((row, index) => row.map((element, at) => ({ element, row: index, isLast: at === row.length - 1 })));
        this.#firstPlaces = this.#places.flatMap((place, at) => this.#places[at - 1]?.row === place.row ? [] : [at]);
        this.start = this.#firstPlaces.flatMap((place) => this.#segmentStart(place));
    }
    step(configuration, codePoint) {
        const place = this.#configurations.firstOf(configuration);
        const inside = this.#configurations.secondOf(configuration);
        const { element, isLast } = this.#place(place);
        if (inside === IN_GAP)
            return codePoint === SLASH ? this.#segmentStart(place) : [configuration];
        const { automaton } = element.predicate;
        if (codePoint === SLASH)
            return !isLast && automaton.accepts(inside - 1) ? this.#segmentStart(place + 1) : [];
        return automaton
            .step(inside - 1, codePoint)
            .map((next) => this.#configurations.numberOf(place, next + 1));
    }
    accepts(configuration) {
        const place = this.#configurations.firstOf(configuration);
        const inside = this.#configurations.secondOf(configuration);
        const { element, isLast } = this.#place(place);
        return isLast && inside !== IN_GAP && element.predicate.automaton.accepts(inside - 1);
    }
    /** The index of the row that the configuration belongs to. */
    rowOf(configuration) {
        return this.#place(this.#configurations.firstOf(configuration)).row;
    }
    #segmentStart(place) {
        const { gap, predicate } = this.#place(place).element;
        const inside = predicate.automaton.start.map((first) => this.#configurations.numberOf(place, first + 1));
        return gap ? [this.#configurations.numberOf(place, IN_GAP), ...inside] : inside;
    }
    #place(place) {
        const found = this.#places[place];
        if (found === undefined)
            throw new Error("internal error: a row automaton has no such place");
        return found;
    }
}
const IN_GAP = 0;

;// CONCATENATED MODULE: ./lib/core/glob/word-search.js
/**
 * The shortest word of at least one symbol that leads to an accepting node; among equally short ones the first in the
 * order of the symbols. Gives up when nodes visited and effort together exceed `budget`.
 */
function shortestWord(space, budget) {
    const seen = new Set(space.start);
    // All nodes that one word reaches first are kept together, which keeps groups of one length in word order.
    const groups = [{ nodes: space.start, previous: -1, symbol: 0 }];
    for (let at = 0; at < groups.length; at++) {
        for (const symbol of space.symbols) {
            const reached = reach(space, groups[at]?.nodes ?? [], symbol, seen);
            if (seen.size + space.effort > budget)
                return { kind: "undecided" };
            if (reached.length === 0)
                continue;
            groups.push({ nodes: reached, previous: at, symbol });
            if (reached.some((node) => space.accepts(node)))
                return { kind: "found", word: spell(groups) };
        }
    }
    return { kind: "none" };
}
function reach(space, nodes, symbol, seen) {
    const reached = [];
    for (const node of nodes) {
        for (const next of space.step(node, symbol)) {
            if (seen.has(next))
                continue;
            seen.add(next);
            reached.push(next);
        }
    }
    return reached;
}
/** The word of the last group. */
function spell(groups) {
    const symbols = [];
    for (let group = groups.at(-1); group !== undefined && group.previous >= 0; group = groups[group.previous]) {
        symbols.push(String.fromCodePoint(group.symbol));
    }
    return symbols.reverse().join("");
}

;// CONCATENATED MODULE: ./lib/core/glob/path-search.js







/**
 * A shortest path that is wanted. Exact: the observed rows are followed all at once, as the set of places they may
 * be at. That set can grow exponentially, which is what the budget is for.
 */
function searchPath(question, budget) {
    return shortestWord(new PathSpace(question), budget);
}
/** How many comparisons of sets cost as much as visiting a node does. */
const COMPARISONS_A_VISIT = 50;
class PathSpace {
    start;
    symbols;
    #question;
    #a;
    #b;
    #observed;
    #observedStates;
    #pairs = new PairNumbers();
    #nodes = new PairNumbers();
    #admitted = new Map();
    #comparisons = 0;
    constructor(question) {
        const { required, observed } = question;
        const elements = [...required, ...observed].flat();
        const alphabet = new Alphabet(elements.flatMap(({ predicate }) => predicate.automaton.sets));
        this.#question = question;
        this.symbols = [...alphabet.symbols, SLASH];
        this.#a = new RowAutomaton([required[0]], alphabet);
        this.#b = new RowAutomaton([required[1]], alphabet);
        this.#observed = new RowAutomaton(observed, alphabet);
        this.#observedStates = new Determinised(this.#observed);
        this.start = this.#admit(this.#a.start, this.#b.start, this.#observedStates.start, SEGMENT_START);
    }
    get effort() {
        return this.#comparisons / COMPARISONS_A_VISIT;
    }
    step(node, symbol) {
        const { a, b, observed, dots } = this.#read(node);
        if (symbol === SLASH && dots !== PROPER_SEGMENT)
            return [];
        const nextOfA = this.#a.step(a, symbol);
        if (nextOfA.length === 0)
            return [];
        const nextOfB = this.#b.step(b, symbol);
        if (nextOfB.length === 0)
            return [];
        return this.#admit(nextOfA, nextOfB, this.#observedStates.step(observed, symbol), afterCodePoint(dots, symbol));
    }
    accepts(node) {
        const { a, b, observed, dots } = this.#read(node);
        if (dots !== PROPER_SEGMENT || !this.#a.accepts(a) || !this.#b.accepts(b))
            return false;
        const accepting = this.#observedStates
            .configurations(observed)
            .filter((at) => this.#observed.accepts(at));
        return this.#question.allows(new Set(accepting.map((at) => this.#observed.rowOf(at))));
    }
    /** The nodes of all combinations, without those that are no better than one that was reached before. */
    #admit(ofA, ofB, observed, dots) {
        const admitted = [];
        for (const a of ofA) {
            for (const b of ofB) {
                const place = this.#pairs.numberOf(a, b) * DOT_STATES + dots;
                if (this.#isCovered(place, observed))
                    continue;
                admitted.push(this.#nodes.numberOf(place, observed));
            }
        }
        return admitted;
    }
    #isCovered(place, observed) {
        const earlier = this.#admitted.get(place);
        if (earlier === undefined) {
            this.#admitted.set(place, [observed]);
            return false;
        }
        this.#comparisons += earlier.length;
        if (earlier.includes(observed))
            return true;
        if (this.#question.fewerIsBetter && earlier.some((known) => this.#isSubset(known, observed)))
            return true;
        earlier.push(observed);
        return false;
    }
    #isSubset(small, large) {
        const inLarge = this.#observedStates.configurations(large);
        let at = 0;
        return this.#observedStates.configurations(small).every((configuration) => {
            while ((inLarge[at] ?? Infinity) < configuration)
                at++;
            return inLarge[at] === configuration;
        });
    }
    #read(node) {
        const place = this.#nodes.firstOf(node);
        const observed = this.#nodes.secondOf(node);
        const pair = Math.floor(place / DOT_STATES);
        return { a: this.#pairs.firstOf(pair), b: this.#pairs.secondOf(pair), observed, dots: dotStateOf(place) };
    }
}

;// CONCATENATED MODULE: ./lib/core/glob/rows-meet.js
/**
 * Whether the rows share a path, as far as single segments can be decided: true also where the budget for a segment was
 * used up, so "false" is a proof. Costs at most the product of the lengths.
 */
function rowsMeet(a, b, meets) {
    const width = b.length + 1;
    const seen = new Set([0]);
    const pending = [0];
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
        const atA = Math.floor(place / width);
        const atB = place % width;
        if (atA === a.length && atB === b.length)
            return true;
        for (const next of successors(a, b, atA, atB, meets)) {
            const key = next[0] * width + next[1];
            if (seen.has(key))
                continue;
            seen.add(key);
            pending.push(key);
        }
    }
    return false;
}
function successors(a, b, atA, atB, meets) {
    const ofA = a[atA];
    const ofB = b[atB];
    if (ofA === undefined || ofB === undefined)
        return [];
    const next = [];
    if (ofA.gap)
        next.push([atA, atB + 1]);
    if (ofB.gap)
        next.push([atA + 1, atB]);
    if (meets.shortest(ofA.predicate, ofB.predicate).kind !== "none")
        next.push([atA + 1, atB + 1]);
    return next;
}

;// CONCATENATED MODULE: ./lib/core/glob/differences.js




/**
 * Decides pairs of rows against what their parts forbid. Hundreds of tracks may share a file that all of them forbid:
 * such pairs ask the same question, which is answered once.
 */
class Differences {
    #meets;
    #budget;
    #answers = new Map();
    #relevant = new Map();
    #keys = new Map();
    constructor(meets, budget) {
        this.#meets = meets;
        this.#budget = budget;
    }
    /** The overlap of the pair, or null when it is proved to share no path. */
    decide(pairCase, certifier) {
        let { best } = pairCase;
        let undecided = pairCase.doubtful;
        for (const rows of pairCase.pending) {
            if (best !== null && rows.length >= codePointLength(best.path))
                break;
            const found = this.#search(rows);
            if (found.kind === "undecided")
                undecided ??= [rows.first, rows.second];
            if (found.kind !== "found")
                continue;
            if (best === null || codePointLength(found.word) < codePointLength(best.path))
                best = { rows, path: found.word };
        }
        if (best !== null)
            return certified(best.rows, best.path, certifier);
        if (undecided === null)
            return null;
        const [first, second] = undecided;
        const globs = [first.glob, second.glob];
        return { kind: "undecided", a: first.scope, b: second.scope, globs, reason: overBudget(this.#budget) };
    }
    #search({ first, second }) {
        const required = [first.row, second.row];
        const observed = this.#observed(first, second);
        const [keyA, keyB] = [this.#keyOf(first.row), this.#keyOf(second.row)];
        if (observed.has(keyA) || observed.has(keyB))
            return { kind: "none" };
        const question = [keyA, keyB, ...[...observed.keys()].sort((a, b) => (a < b ? -1 : 1))].join("\n\n");
        const known = this.#answers.get(question);
        if (known !== undefined)
            return known;
        const answer = searchPath({
            required,
            observed: [...observed.values()],
            allows: (matching) => matching.size === 0,
            fewerIsBetter: true,
        }, this.#budget);
        this.#answers.set(question, answer);
        return answer;
    }
    /** The forbidden rows that meet both rows, by key. */
    #observed(first, second) {
        const observed = new Map();
        for (const [own, other] of [
            [first, second],
            [second, first],
        ]) {
            for (const row of this.#relevantTo(own)) {
                const key = this.#keyOf(row);
                if (!observed.has(key) && rowsMeet(row, other.row, this.#meets))
                    observed.set(key, row);
            }
        }
        return observed;
    }
    /** What the part of the row forbids, as far as it meets the row. */
    #relevantTo(canRow) {
        const known = this.#relevant.get(canRow);
        if (known !== undefined)
            return known;
        const relevant = canRow.part.cannotRows.filter((row) => rowsMeet(row, canRow.row, this.#meets));
        this.#relevant.set(canRow, relevant);
        return relevant;
    }
    /** Equal for rows that match the same paths. */
    #keyOf(row) {
        const known = this.#keys.get(row);
        if (known !== undefined)
            return known;
        const key = row.map(({ gap, predicate }) => `${gap ? "**/" : ""}${predicate.key}`).join("/");
        this.#keys.set(row, key);
        return key;
    }
}
function certified({ first, second }, witness, certifier) {
    for (const { glob, part } of [first, second]) {
        certifier.requireMatch(glob, witness);
        certifier.requireNoMatch(part.cannot, witness);
    }
    return { kind: "found", a: first.scope, b: second.scope, witness, globs: [first.glob, second.glob] };
}

;// CONCATENATED MODULE: ./lib/core/glob/affix-table.js
/** Values under texts, found by the texts that a given one begins with, or ends with. */
class AffixTable {
    #side;
    #values = new Map();
    #lengths = [];
    #sorted = null;
    constructor(side) {
        this.#side = side;
    }
    /** The value under the text, created when there is none. */
    getOrCreate(text, create) {
        const known = this.#values.get(text);
        if (known !== undefined)
            return known;
        const value = create();
        this.#values.set(text, value);
        this.#sorted = null;
        if (!this.#lengths.includes(text.length))
            this.#lengths.push(text.length);
        return value;
    }
    /** The values under all affixes of the text, the text itself among them. One look-up for each length in use. */
    underAffixesOf(text) {
        const found = [];
        for (const length of this.#lengths) {
            if (length > text.length)
                continue;
            const affix = this.#side === "prefix" ? text.slice(0, length) : text.slice(text.length - length);
            const value = this.#values.get(affix);
            if (value !== undefined)
                found.push(value);
        }
        return found;
    }
    /** The values under longer texts of which the given one is an affix. */
    underExtensionsOf(text) {
        this.#sorted ??= [...this.#values]
            .map(([key, value]) => [this.#fromAffix(key), value])
            .sort(([a], [b]) => (a < b ? -1 : 1));
        const start = this.#fromAffix(text);
        const found = [];
        for (let at = firstAfter(this.#sorted, start);; at++) {
            const entry = this.#sorted[at];
            if (entry?.[0].startsWith(start) !== true)
                return found;
            found.push(entry[1]);
        }
    }
    /** Suffixes are sorted by their reversal, so that what shares an end stands together. */
    #fromAffix(text) {
        return this.#side === "prefix"
            ? text
            : Array.from({ length: text.length }, (_, at) => text.at(-1 - at)).join("");
    }
}
/** The index of the first text that is greater. */
function firstAfter(sorted, text) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle]?.[0] ?? "") <= text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/core/glob/segment-meets.js




/** Finds the shortest segment that two predicates accept, and remembers it for the pair. */
class SegmentMeets {
    #budget;
    #known = new Map();
    /** `budget` is the number of nodes that the search for one pair may visit. */
    constructor(budget) {
        this.#budget = budget;
    }
    /** The shortest segment that both accept; symmetric in its arguments. */
    shortest(a, b) {
        const [first, second] = a.key <= b.key ? [a, b] : [b, a];
        const ofFirst = this.#known.get(first) ?? new Map();
        this.#known.set(first, ofFirst);
        const known = ofFirst.get(second) ?? this.#search(first, second);
        ofFirst.set(second, known);
        return known;
    }
    #search(a, b) {
        if (a.literal !== null)
            return b.test(a.literal) ? { kind: "found", word: a.literal } : { kind: "none" };
        if (b.literal !== null)
            return a.test(b.literal) ? { kind: "found", word: b.literal } : { kind: "none" };
        if (!endsAgree(a, b))
            return { kind: "none" };
        return shortestWord(new SegmentProduct(a.automaton, b.automaton), this.#budget);
    }
}
/** Whether the texts that both predicates fix at the ends of a segment can stand in one segment. */
function endsAgree(a, b) {
    const prefixesAgree = a.prefix.startsWith(b.prefix) || b.prefix.startsWith(a.prefix);
    return prefixesAgree && (a.suffix.endsWith(b.suffix) || b.suffix.endsWith(a.suffix));
}
/**
 * Pairs of configurations, with what is known of the dots at the start of the segment. A pair is left out when one
 * that was reached before, by a word no longer, differs from it in one configuration alone and stands there at a star
 * that is farther: long patterns of many stars would be quadratic otherwise.
 */
class SegmentProduct {
    effort = 0;
    start;
    symbols;
    #a;
    #b;
    #pairs = new PairNumbers();
    /** By the other configuration and the dots, the farthest star reached. */
    #farthestOfA = new Map();
    #farthestOfB = new Map();
    constructor(a, b) {
        this.#a = a;
        this.#b = b;
        this.symbols = new Alphabet([...a.sets, ...b.sets]).symbols;
        this.start = this.#admit(a.start, b.start, SEGMENT_START);
    }
    step(node, symbol) {
        const pair = Math.floor(node / DOT_STATES);
        const nextOfA = this.#a.step(this.#pairs.firstOf(pair), symbol);
        if (nextOfA.length === 0)
            return NO_NODES;
        const nextOfB = this.#b.step(this.#pairs.secondOf(pair), symbol);
        if (nextOfB.length === 0)
            return NO_NODES;
        return this.#admit(nextOfA, nextOfB, afterCodePoint(dotStateOf(node), symbol));
    }
    accepts(node) {
        const pair = Math.floor(node / DOT_STATES);
        return (dotStateOf(node) === PROPER_SEGMENT &&
            this.#a.accepts(this.#pairs.firstOf(pair)) &&
            this.#b.accepts(this.#pairs.secondOf(pair)));
    }
    #admit(ofA, ofB, dots) {
        const admitted = [];
        for (const a of ofA) {
            for (const b of ofB) {
                const [besideA, besideB] = [b * DOT_STATES + dots, a * DOT_STATES + dots];
                const [progressOfA, progressOfB] = [this.#a.progressOf(a), this.#b.progressOf(b)];
                if (progressOfA < (this.#farthestOfA.get(besideA) ?? -1))
                    continue;
                if (progressOfB < (this.#farthestOfB.get(besideB) ?? -1))
                    continue;
                if (this.#a.isOuterStar(a))
                    this.#farthestOfA.set(besideA, progressOfA);
                if (this.#b.isOuterStar(b))
                    this.#farthestOfB.set(besideB, progressOfB);
                admitted.push(this.#pairs.numberOf(a, b) * DOT_STATES + dots);
            }
        }
        return admitted;
    }
}
const NO_NODES = [];

;// CONCATENATED MODULE: ./lib/core/glob/pattern-children.js


/**
 * The children of one node that stand behind patterns. Most nodes have one or two; but hundreds of tracks may have
 * theirs at one node (`e2e/**` and then each its own), and then they are found by the text that a pattern fixes at its
 * start, and after that at its end.
 */
class PatternChildren {
    /** In the order they were added. */
    all = [];
    #index = null;
    /** The child behind the predicate, created when there is none. */
    childFor(predicate, create) {
        const known = this.#alike(predicate).find((child) => child.predicate.key === predicate.key);
        if (known !== undefined)
            return known.node;
        const child = { predicate, node: create() };
        // Most nodes have one child, for which `push` would make room for many.
        if (this.all.length === 0)
            this.all = [child];
        else
            this.all.push(child);
        this.#index?.add(child);
        if (this.#index === null && this.all.length > MAX_UNINDEXED)
            this.#index = new PatternIndex(this.all);
        return child.node;
    }
    /** The children whose fixed ends can stand in one segment with those of the predicate. */
    agreeingWith(predicate) {
        const candidates = this.#index?.agreeingWith(predicate) ?? this.all;
        return candidates.filter((child) => endsAgree(child.predicate, predicate));
    }
    /** The children whose pattern accepts the segment. */
    matching(segment) {
        const found = [];
        for (const { predicate, node } of this.#index?.under(segment, segment) ?? this.all) {
            if (predicate.test(segment))
                found.push(node);
        }
        return found;
    }
    #alike({ prefix, suffix }) {
        return this.#index?.under(prefix, suffix) ?? this.all;
    }
}
/** As many children are looked through as quickly as an index answers. */
const MAX_UNINDEXED = 6;
class PatternIndex {
    #byPrefix = new AffixTable("prefix");
    constructor(children) {
        for (const child of children)
            this.add(child);
    }
    add(child) {
        const { prefix, suffix } = child.predicate;
        const bySuffix = this.#byPrefix.getOrCreate(prefix, () => new AffixTable("suffix"));
        bySuffix.getOrCreate(suffix, () => []).push(child);
    }
    /** The children whose fixed start begins, and whose fixed end ends, the given texts. */
    under(start, end) {
        return this.#byPrefix.underAffixesOf(start).flatMap((bySuffix) => bySuffix.underAffixesOf(end).flat());
    }
    agreeingWith({ prefix, suffix }) {
        return [this.#byPrefix.underAffixesOf(prefix), this.#byPrefix.underExtensionsOf(prefix)]
            .flat()
            .flatMap((bySuffix) => [...bySuffix.underAffixesOf(suffix), ...bySuffix.underExtensionsOf(suffix)])
            .flat();
    }
}

;// CONCATENATED MODULE: ./lib/core/glob/row-trie.js

/** All rows of all scopes as one tree: rows that begin alike share their beginning. */
class RowTrie {
    root;
    #predicates = new Map();
    #size = 0;
    constructor() {
        this.root = this.#node(false);
    }
    /** Adds what is to be found at the end of the row. */
    add(row, entry) {
        let node = this.root;
        node.own(entry.scope);
        for (const { gap, predicate } of row) {
            if (gap) {
                node = node.deep ??= this.#node(true);
                node.own(entry.scope);
            }
            node = node.childFor(this.#interned(predicate), () => this.#node(false));
            node.own(entry.scope);
        }
        node.enter(entry);
    }
    #node(loops) {
        return new TrieNode(this.#size++, loops);
    }
    #interned(predicate) {
        if (predicate.literal !== null)
            return predicate;
        const known = this.#predicates.get(predicate.key);
        if (known !== undefined)
            return known;
        this.#predicates.set(predicate.key, predicate);
        return predicate;
    }
}
/** The owner of a node below which several scopes have rows. */
const SEVERAL = -2;
const NOBODY = -1;
/** A place in the tree. */
class TrieNode {
    id;
    /** Whether any segment leads back here: the node stands behind a gap. */
    loops;
    /** What rows end here. */
    entries = [];
    /** The children behind one fixed segment. */
    literals = null;
    /** The children behind a pattern. */
    patterns = null;
    /** The node behind a gap, reached without a segment. */
    deep = null;
    /** The only scope with rows here or below, or `SEVERAL`. */
    owner = NOBODY;
    constructor(id, loops) {
        this.id = id;
        this.loops = loops;
    }
    /** Whether nothing follows. */
    get isLeaf() {
        return this.literals === null && this.patterns === null && this.deep === null && !this.loops;
    }
    enter(entry) {
        // Nearly all nodes have one entry at most, for which `push` would make room for many.
        if (this.entries.length === 0)
            this.entries = [entry];
        else
            this.entries.push(entry);
    }
    own(scope) {
        this.owner = this.owner === NOBODY || this.owner === scope ? scope : SEVERAL;
    }
    childFor(predicate, create) {
        if (predicate.literal === null)
            return (this.patterns ??= new PatternChildren()).childFor(predicate, create);
        const literals = (this.literals ??= new Map());
        const known = literals.get(predicate.literal);
        if (known !== undefined)
            return known;
        const child = create();
        literals.set(predicate.literal, child);
        return child;
    }
}

;// CONCATENATED MODULE: ./lib/core/glob/meeting-search.js



/**
 * Finds all rows of different scopes that share a path, without looking at all pairs of rows: walks pairs of nodes of
 * one tree, cheapest path first. A pair below which only one scope, or nothing of interest, lives is never entered.
 *
 * Cost is the number of code points of the path, each segment with its separator. The number of pairs visited is close
 * to the number of nodes when rows rarely meet; at `maxVisits` the search is given up.
 */
function searchMeetings(root, meets, listener, maxVisits) {
    const doubtful = new MeetingSearch(meets, listener, null, maxVisits);
    const certain = new MeetingSearch(meets, listener, doubtful, maxVisits);
    certain.push({ a: root, b: root, length: 0, path: "" });
    certain.run();
    doubtful.run();
}
class MeetingSearch {
    #meets;
    #listener;
    /** Where pairs go that are reached over a segment that could not be decided; null in that search itself. */
    #doubtful;
    /** Pairs by length: lengths are small integers, so an array serves as the priority queue. */
    #queue = [];
    #visited = new Set();
    #maxVisits;
    constructor(meets, listener, doubtful, maxVisits) {
        this.#maxVisits = maxVisits;
        this.#meets = meets;
        this.#listener = listener;
        this.#doubtful = doubtful;
    }
    run() {
        for (let length = 0; length < this.#queue.length; length++) {
            const bucket = this.#queue[length];
            // Equally long paths are followed in the order of their characters, so a witness depends on the globs alone.
            if (length <= MAX_ORDERED_LENGTH)
                bucket?.sort((x, y) => compareReadability(x.path, y.path));
            // Entering a gap costs nothing, so the bucket may grow while it is read.
            for (let at = 0; bucket !== undefined && at < bucket.length; at++) {
                const meeting = bucket[at];
                if (meeting !== undefined)
                    this.#visit(meeting);
                if (this.#visited.size > this.#maxVisits) {
                    this.#listener.exhausted();
                    return;
                }
            }
            this.#queue[length] = [];
        }
    }
    push(meeting) {
        if (!this.#isWorthwhile(meeting.a, meeting.b))
            return;
        const bucket = this.#queue[meeting.length];
        if (bucket !== undefined) {
            bucket.push(meeting);
            return;
        }
        while (this.#queue.length < meeting.length)
            this.#queue.push([]);
        this.#queue[meeting.length] = [meeting];
    }
    #isWorthwhile(a, b) {
        if (a.isLeaf && b.entries.length === 0)
            return false;
        if (b.isLeaf && a.entries.length === 0)
            return false;
        if (a.owner === SEVERAL || b.owner === SEVERAL)
            return true;
        return a.owner !== b.owner && this.#listener.wants(a.owner, b.owner);
    }
    #visit(meeting) {
        const { a, b } = meeting;
        const key = Math.min(a.id, b.id) * MAX_NODES + Math.max(a.id, b.id);
        if (this.#visited.has(key) || !this.#isWorthwhile(a, b))
            return;
        this.#visited.add(key);
        if (a.entries.length > 0 && b.entries.length > 0)
            this.#report(meeting);
        if (a.deep !== null)
            this.push({ ...meeting, a: a.deep });
        if (b.deep !== null && a !== b)
            this.push({ ...meeting, b: b.deep });
        this.#followLiterals(meeting);
        this.#followPatterns(meeting);
        this.#followLoops(meeting, a, b);
        if (a !== b)
            this.#followLoops(meeting, b, a);
    }
    #report(meeting) {
        const { a, b, path, length } = meeting;
        if (this.#doubtful === null)
            this.#listener.doubtful(a.entries, b.entries);
        else
            this.#listener.meeting(a.entries, b.entries, path.slice(0, -1), length - 1);
    }
    #followLiterals(meeting) {
        const { a, b } = meeting;
        const [few, many] = (a.literals?.size ?? 0) <= (b.literals?.size ?? 0) ? [a, b] : [b, a];
        for (const [segment, child] of few.literals ?? []) {
            const other = many.literals?.get(segment);
            if (other !== undefined)
                this.#advance(meeting, child, other, segment);
        }
        this.#followLiteralsToPatterns(meeting, a, b);
        if (a !== b)
            this.#followLiteralsToPatterns(meeting, b, a);
    }
    #followLiteralsToPatterns(meeting, a, b) {
        if (b.patterns === null)
            return;
        for (const [segment, child] of a.literals ?? []) {
            for (const other of b.patterns.matching(segment))
                this.#advance(meeting, child, other, segment);
        }
    }
    #followPatterns(meeting) {
        const { a, b } = meeting;
        if (a.patterns === null || b.patterns === null)
            return;
        for (const child of a.patterns.all) {
            for (const other of b.patterns.agreeingWith(child.predicate)) {
                if (a === b && child.node.id > other.node.id)
                    continue;
                this.#advanceBy(meeting, child.node, other.node, child.predicate, other.predicate);
            }
        }
    }
    /** Any segment of `b` is taken while `a` stays in its gap. */
    #followLoops(meeting, a, b) {
        if (!a.loops)
            return;
        for (const [segment, child] of b.literals ?? [])
            this.#advance(meeting, a, child, segment);
        for (const { predicate, node } of b.patterns?.all ?? [])
            this.#advanceBy(meeting, a, node, predicate, predicate);
    }
    #advanceBy(meeting, a, b, predicateA, predicateB) {
        if (!this.#isWorthwhile(a, b))
            return;
        const found = this.#meets.shortest(predicateA, predicateB);
        switch (found.kind) {
            case "found":
                this.#advance(meeting, a, b, found.word);
                return;
            case "none":
                return;
            case "undecided":
                (this.#doubtful ?? this).push({ a, b, length: meeting.length + 2, path: `${meeting.path}?/` });
        }
    }
    #advance(meeting, a, b, segment) {
        const length = meeting.length + codePointLength(segment) + 1;
        this.push({ a, b, length, path: `${meeting.path}${segment}/` });
    }
}
/** Longer paths are followed as they come: nobody reads them, and hostile globs make many. */
const MAX_ORDERED_LENGTH = 256;
/** More nodes than a tree can have: products of two stay exact integers. */
const MAX_NODES = 2 ** 26;

;// CONCATENATED MODULE: ./lib/core/glob/prepared-scope.js

/** The parts of the scope, with globs written the same taken once. */
function prepareScope(scope) {
    const byCannot = new Map();
    const cannots = new Map();
    for (const part of scope.parts) {
        const cannot = distinct(part.cannot);
        const key = cannot.map((glob) => glob.text).join("\n");
        const can = byCannot.get(key) ?? new Map();
        byCannot.set(key, can);
        cannots.set(key, cannot);
        for (const glob of part.can)
            if (!can.has(glob.text))
                can.set(glob.text, glob);
    }
    return [...byCannot].map(([key, can]) => {
        const cannot = cannots.get(key) ?? [];
        return { can: [...can.values()], cannot, cannotRows: cannot.flatMap((glob) => glob.rows) };
    });
}
/** Whether a `cannot` glob of the part matches the path. */
function forbids(part, path) {
    return part.cannot.some((glob) => matchGlob(glob, path));
}
function distinct(globs) {
    return [...new Map(globs.map((glob) => [glob.text, glob])).values()].sort((a, b) => a.text < b.text ? -1 : 1);
}

;// CONCATENATED MODULE: ./lib/core/glob/pair-cases.js


/** Collects what the search finds, by pair of scopes. */
class PairCases {
    #rows;
    #mayConflict;
    #cases = new Map();
    /** `rows` holds the rows of each scope. */
    constructor(rows, mayConflict) {
        this.#rows = rows;
        this.#mayConflict = mayConflict;
    }
    wants(scopeA, scopeB) {
        const [a, b] = scopeA < scopeB ? [scopeA, scopeB] : [scopeB, scopeA];
        const known = this.#cases.get(a * this.#rows.length + b);
        return known === undefined ? this.#mayConflict(a, b) : known.best === null;
    }
    meeting(entriesA, entriesB, path, length) {
        const answers = new Map();
        const isForbidden = ({ part }) => {
            const answer = answers.get(part) ?? forbids(part, path);
            answers.set(part, answer);
            return answer;
        };
        this.#forEachPair(entriesA, entriesB, (first, second) => {
            const pairCase = this.#caseOf(first, second);
            const rows = { first, second, length };
            if (isForbidden(first) || isForbidden(second))
                pairCase.pending.push(rows);
            else
                pairCase.best = { rows, path };
        });
    }
    doubtful(entriesA, entriesB) {
        this.#forEachPair(entriesA, entriesB, (first, second) => {
            this.#caseOf(first, second).doubtful ??= [first, second];
        });
    }
    exhausted() {
        this.#rows.forEach(([first], a) => {
            this.#rows.slice(a + 1).forEach(([second]) => {
                if (first === undefined || second === undefined || !this.wants(first.scope, second.scope))
                    return;
                this.#caseOf(first, second).doubtful ??= [first, second];
            });
        });
    }
    /** The pairs that share a path or are undecided, in order; every path is certified by minimatch. */
    decide(differences) {
        const certifier = new Certifier();
        return [...this.#cases]
            .sort(([a], [b]) => a - b)
            .map(([, pairCase]) => differences.decide(pairCase, certifier))
            .filter((overlap) => overlap !== null);
    }
    #forEachPair(entriesA, entriesB, visit) {
        entriesA.forEach((a, index) => {
            for (let at = entriesA === entriesB ? index + 1 : 0; at < entriesB.length; at++) {
                const b = entriesB[at];
                if (b === undefined || a.scope === b.scope || !this.wants(a.scope, b.scope))
                    continue;
                if (a.scope < b.scope)
                    visit(a, b);
                else
                    visit(b, a);
            }
        });
    }
    #caseOf(first, second) {
        const key = first.scope * this.#rows.length + second.scope;
        const known = this.#cases.get(key) ?? { best: null, pending: [], doubtful: null };
        this.#cases.set(key, known);
        return known;
    }
}

;// CONCATENATED MODULE: ./lib/core/glob/overlaps.js







/**
 * The pairs of scopes that share a path, each with a shortest one, and the pairs that could not be decided; one item a
 * pair, ordered by `a`, then `b`. A pair that is not listed shares no path.
 */
function findOverlaps(scopes, options = {}) {
    const budget = options.budget ?? DEFAULT_BUDGET;
    const rows = scopes.map(canRows);
    const trie = new RowTrie();
    for (const ofScope of rows)
        for (const canRow of ofScope)
            trie.add(canRow.row, canRow);
    const meets = new SegmentMeets(budget);
    const pairs = new PairCases(rows, options.mayConflict ?? (() => true));
    searchMeetings(trie.root, meets, pairs, budget * VISITS_A_BUDGET);
    return pairs.decide(new Differences(meets, budget));
}
/** All scopes together may visit this many times as many pairs of nodes as one search may visit nodes. */
const VISITS_A_BUDGET = 20;
function canRows(scope, index) {
    return prepareScope(scope).flatMap((part) => part.can.flatMap((glob) => glob.rows.map((row) => ({ scope: index, part, glob, row }))));
}

;// CONCATENATED MODULE: ./lib/core/glob/parsed-glob.js
/** The only implementation of `Glob`. */
class ParsedGlob {
    text;
    #rows;
    constructor(text, rows) {
        this.text = text;
        this.#rows = rows;
    }
    get rows() {
        return this.#rows;
    }
}

;// CONCATENATED MODULE: ./lib/core/glob/posix-class.js

/** The POSIX class whose name begins at the offset, or null. */
function posixClassAt(text, offset) {
    return POSIX_CLASSES.find(({ name }) => text.startsWith(name, offset)) ?? null;
}
const POSIX_CLASSES = [
    posix("alnum", "\\p{L}\\p{Nl}\\p{Nd}"),
    posix("alpha", "\\p{L}\\p{Nl}"),
    posix("ascii", "\\x00-\\x7f"),
    posix("blank", "\\p{Zs}\\t"),
    posix("cntrl", "\\p{Cc}"),
    posix("digit", "\\p{Nd}"),
    posix("graph", "\\p{Z}\\p{C}", true),
    posix("lower", "\\p{Ll}"),
    posix("print", "\\p{C}", true),
    posix("punct", "\\p{P}\\p{S}"),
    posix("space", "\\p{Z}\\t\\r\\n\\v\\f"),
    posix("upper", "\\p{Lu}"),
    posix("word", "\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}"),
    posix("xdigit", "A-Fa-f0-9"),
];
function posix(name, source, negated = false) {
    let members = null;
    return { name: `[:${name}:]`, members: () => (members ??= membersOf(source)), negated };
}
/** Asks the JavaScript engine, so that the Unicode version is the one minimatch sees. Costs about 20 ms a name. */
function membersOf(source) {
    const pattern = new RegExp(`[${source}]`, "u");
    const ranges = [];
    let first = -1;
    for (let codePoint = 0; codePoint <= 0x110000; codePoint++) {
        const member = codePoint < 0x110000 && pattern.test(String.fromCodePoint(codePoint));
        if (member && first < 0)
            first = codePoint;
        if (!member && first >= 0) {
            ranges.push([first, codePoint - 1]);
            first = -1;
        }
    }
    return fromRanges(ranges);
}

;// CONCATENATED MODULE: ./lib/core/glob/character-class.js


/**
 * The character class that begins with the `[` at the offset; null when it is never closed, and the `[` stands
 * for itself.
 *
 * It must read a class as minimatch does, oddities included:
 * 1. A class without a member (`[z-a]`) swallows the rest of the segment, which then matches nothing.
 * 2. A POSIX name after a `-` does the same.
 * 3. An escaped `^` as the first member negates the class, since minimatch hands it to a RegExp unescaped.
 */
function readCharacterClass(text, offset) {
    const negated = text[offset + 1] === "!" || text[offset + 1] === "^";
    const reader = new ClassReader(text, offset + (negated ? 2 : 1));
    const outcome = reader.read();
    switch (outcome) {
        case "unclosed":
            return null;
        case "poisoned":
            return { members: NONE, length: text.length - offset, isPoisoned: true };
        case "closed":
            return reader.isEmpty
                ? { members: NONE, length: text.length - offset, isPoisoned: true }
                : { members: reader.members(negated), length: reader.at - offset, isPoisoned: false };
    }
}
class ClassReader {
    at;
    #text;
    #ranges = [];
    #named = [];
    #namedNegated = [];
    #startsWithRange = false;
    constructor(text, at) {
        this.#text = text;
        this.at = at;
    }
    get isEmpty() {
        return this.#ranges.length + this.#named.length + this.#namedNegated.length === 0;
    }
    read() {
        const begin = this.at;
        let rangeStart = null;
        while (this.at < this.#text.length) {
            if (this.#text[this.at] === "]" && this.at > begin) {
                this.at++;
                return "closed";
            }
            const posix = posixClassAt(this.#text, this.at);
            if (posix !== null) {
                if (rangeStart !== null)
                    return "poisoned";
                (posix.negated ? this.#namedNegated : this.#named).push(posix.members());
                this.at += posix.name.length;
                continue;
            }
            const member = this.#readMember();
            if (member === null)
                return "unclosed";
            if (rangeStart !== null) {
                this.#add(rangeStart, member);
                rangeStart = null;
            }
            else if (this.#text.startsWith("-]", this.at)) {
                this.#add(member, member);
                this.#add(DASH, DASH);
                this.at++;
            }
            else if (this.#text[this.at] === "-") {
                rangeStart = member;
                this.at++;
            }
            else {
                this.#add(member, member);
            }
        }
        return "unclosed";
    }
    members(negated) {
        const plain = union([fromRanges(this.#ranges), ...this.#named]);
        const hasPlain = this.#ranges.length + this.#named.length > 0;
        const parts = [];
        if (hasPlain)
            parts.push(this.#plainMembers(plain, negated));
        if (this.#namedNegated.length > 0) {
            const outside = union(this.#namedNegated);
            parts.push(negated ? outside : complement(outside));
        }
        return union(parts);
    }
    #plainMembers(plain, negated) {
        if (negated)
            return complement(plain);
        const [first] = this.#ranges;
        if (!this.#startsWithRange || first?.[0] !== CARET)
            return plain;
        // `[\^a]` reaches the RegExp as `[^a]`, and `[\^-z]` as `[^-z]`: neither `-` nor `z`.
        const rest = union([fromRanges(this.#ranges.slice(1)), ...this.#named]);
        return complement(first[1] === CARET ? rest : union([rest, only(DASH), only(first[1])]));
    }
    #add(first, last) {
        if (first > last)
            return;
        if (this.#ranges.length + this.#named.length === 0)
            this.#startsWithRange = true;
        this.#ranges.push([first, last]);
    }
    #readMember() {
        if (this.#text[this.at] === "\\")
            this.at++;
        const member = this.#text.codePointAt(this.at);
        if (member === undefined)
            return null;
        this.at += member > 0xffff ? 2 : 1;
        return member;
    }
}
const DASH = 0x2d;
const CARET = 0x5e;

;// CONCATENATED MODULE: ./lib/core/glob/segment-syntax.js


/**
 * The pattern of one segment of a brace-free glob. Every text is a pattern: what is not closed stands for itself.
 */
function parseSegment(text) {
    // A segment that is nothing but an empty extglob is read without extglobs; `!()` alone keeps its meaning.
    const tokens = tokenise(text, !/^[?*+@]\(\)$/.test(text));
    const [pattern] = group(tokens, closings(tokens), 0, tokens.length, true);
    return pattern ?? [];
}
/**
 * Whether the brace-free glob has a character class that swallows, or would swallow, what is put behind it: one
 * without a member, or one that is never closed.
 */
function hasBrokenClass(glob) {
    return glob.includes("[") && glob.split("/").some(isBroken);
}
function isBroken(segment) {
    for (let at = 0; at < segment.length;) {
        const read = segment[at] === "[" ? readCharacterClass(segment, at) : null;
        if (segment[at] === "[" && read?.isPoisoned !== false)
            return true;
        at += read?.length ?? (segment[at] === "\\" ? 2 : 1);
    }
    return false;
}
/** The pattern that matches this text alone. */
function plainText(text) {
    return Array.from(text, (character) => segment_syntax_literal(character.codePointAt(0) ?? 0));
}
/** The text that the pattern alone matches, or null when it is not a mere text. */
function literalOf(pattern) {
    let text = "";
    for (const item of pattern) {
        const member = item.kind === "character" ? soleMember(item.set) : null;
        if (member === null)
            return null;
        text += String.fromCodePoint(member);
    }
    return text;
}
/** The longest text that everything the pattern matches begins with, as far as plain characters show it. */
function leadingText(pattern) {
    return textOf(pattern, 0, 1);
}
/** The longest text that everything the pattern matches ends with, as far as plain characters show it. */
function trailingText(pattern) {
    return textOf(pattern, pattern.length - 1, -1);
}
function textOf(pattern, start, direction) {
    let text = "";
    for (let at = start; at >= 0 && at < pattern.length; at += direction) {
        const item = pattern[at];
        const member = item?.kind === "character" ? soleMember(item.set) : null;
        if (member === null)
            break;
        const character = String.fromCodePoint(member);
        text = direction === 1 ? text + character : character + text;
    }
    return text;
}
/** A text that is the same for patterns of the same structure and differs for others. */
function patternKey(pattern) {
    return pattern.map(itemKey).join("");
}
/** A text that is the same for items of the same structure and differs for others. */
function itemKey(item) {
    switch (item.kind) {
        case "star":
            return "*";
        case "character":
            return `[${setKey(item.set)}]`;
        case "group":
            return `${item.operator}(${item.alternatives.map(patternKey).join("|")})`;
    }
}
function tokenise(text, withGroups) {
    const tokens = [];
    for (let at = 0; at < text.length;) {
        const [token, length] = tokenAt(text, at, withGroups);
        tokens.push(token);
        at += length;
    }
    return tokens;
}
function tokenAt(text, at, withGroups) {
    const codePoint = text.codePointAt(at) ?? 0;
    const character = String.fromCodePoint(codePoint);
    if (character === "\\" && at + 1 < text.length) {
        const escaped = text.codePointAt(at + 1) ?? 0;
        return [segment_syntax_literal(escaped), 1 + String.fromCodePoint(escaped).length];
    }
    if (character === "[") {
        const read = readCharacterClass(text, at);
        if (read !== null)
            return [{ kind: "character", set: read.members }, read.length];
    }
    if (withGroups) {
        if (isGroupOperator(character) && text[at + 1] === "(")
            return [{ kind: "open", operator: character }, 2];
        if (character === "|")
            return [{ kind: "bar" }, 1];
        if (character === ")")
            return [{ kind: "close" }, 1];
    }
    if (character === "*")
        return [{ kind: "star" }, 1];
    if (character === "?")
        return [{ kind: "character", set: ANY }, 1];
    return [segment_syntax_literal(codePoint), character.length];
}
/** For each opening token that is closed, the index of the closing one. */
function closings(tokens) {
    const closed = new Map();
    const open = [];
    tokens.forEach((token, index) => {
        if (token.kind === "open")
            open.push(index);
        if (token.kind === "close") {
            const opening = open.pop();
            if (opening !== undefined)
                closed.set(opening, index);
        }
    });
    return closed;
}
function group(tokens, closed, start, end, isTop) {
    let current = [];
    const alternatives = [current];
    for (let index = start; index < end; index++) {
        const token = tokens[index];
        if (token === undefined)
            break;
        const close = closed.get(index);
        if (token.kind === "open" && close !== undefined) {
            const inner = group(tokens, closed, index + 1, close, false);
            current.push(...simplified({ kind: "group", operator: token.operator, alternatives: inner }));
            index = close;
        }
        else if (token.kind === "bar" && !isTop) {
            alternatives.push((current = []));
        }
        else {
            current.push(...standing(token));
        }
    }
    return alternatives.map(withoutDoubleStars);
}
/** What a token means that opens, closes or divides no group. */
function standing(token) {
    switch (token.kind) {
        case "open":
            return [segment_syntax_literal(token.operator.charCodeAt(0)), segment_syntax_literal(0x28)];
        case "close":
            return [segment_syntax_literal(0x29)];
        case "bar":
            return [segment_syntax_literal(0x7c)];
        case "character":
        case "star":
        case "group":
            return [token];
    }
}
/** `@(x)` is `x`, which lets a text in parentheses be found by hash. */
function simplified(item) {
    if (item.kind !== "group" || item.operator !== "@")
        return [item];
    const [first, ...rest] = item.alternatives;
    if (first === undefined)
        return [item];
    const key = patternKey(first);
    return rest.every((alternative) => patternKey(alternative) === key) ? first : [item];
}
function withoutDoubleStars(items) {
    return items.filter((item, index) => item.kind !== "star" || items[index - 1]?.kind !== "star");
}
function segment_syntax_literal(codePoint) {
    return { kind: "character", set: only(codePoint) };
}
function isGroupOperator(character) {
    return "@?+*!".includes(character);
}

;// CONCATENATED MODULE: ./lib/core/glob/alternatives.js

/** The alternatives by what they begin with. */
function beginningsOf(alternatives) {
    const beginnings = new Map();
    for (const [item = null, ...rest] of alternatives) {
        const key = item === null ? "" : itemKey(item);
        const known = beginnings.get(key) ?? { item, rests: [] };
        beginnings.set(key, known);
        known.rests.push(rest);
    }
    return [...beginnings.values()];
}
/** The sets of code points that a pattern tells apart. */
function setsOf(pattern) {
    return pattern.flatMap((item) => {
        switch (item.kind) {
            case "character":
                return [item.set];
            case "star":
                return [];
            case "group":
                return item.alternatives.flatMap(setsOf);
        }
    });
}

;// CONCATENATED MODULE: ./lib/core/glob/segment-automaton.js
var _a;




/**
 * The automaton of one segment pattern, without empty transitions.
 *
 * 1. A configuration is a node that consumes, or an `!(…)` together with the state that the text read so far
 *    reaches in the inner pattern: the negation may be left wherever that state does not accept.
 * 2. Configurations of negations are numbered as they are met; without negation their number is fixed and small.
 */
class SegmentAutomaton {
    start;
    /** The sets that the pattern tells apart, to build a joint alphabet from. */
    sets;
    #nodes = [{ kind: "match" }];
    #closures = new Map();
    #insideNegations = [];
    #negationIds = new Map();
    /** For each node its index in the only alternative; empty when there are several. */
    #progress = [];
    #outerStars = new Set();
    #numbers = new Map();
    #alphabet = null;
    constructor(alternatives) {
        this.sets = alternatives.flatMap(setsOf);
        const [only, second] = alternatives;
        const isOne = only !== undefined && second === undefined;
        this.start = this.#closure(isOne ? this.#chain(only) : this.#choice(alternatives, segment_automaton_MATCH));
    }
    get alphabet() {
        return (this.#alphabet ??= new Alphabet(this.sets));
    }
    step(configuration, codePoint) {
        if (configuration >= this.#nodes.length)
            return this.#stepNegation(configuration, codePoint);
        const node = this.#nodes[configuration] ?? segment_automaton_missing();
        switch (node.kind) {
            case "character":
                return has(node.set, codePoint) ? this.#closure(node.next) : [];
            case "star":
                return this.#closure(configuration);
            case "match":
            case "split":
            case "not":
                return [];
        }
    }
    accepts(configuration) {
        return configuration === segment_automaton_MATCH;
    }
    /**
     * How far along the pattern the configuration is; everything accepted from it is also accepted from a star of the
     * pattern that is farther, since a star takes whatever lies between. Infinite where that is not known.
     */
    progressOf(configuration) {
        const node = this.#insideNegations[configuration - this.#nodes.length]?.node ?? configuration;
        return this.#progress[node] ?? Infinity;
    }
    /** Whether the configuration is a star that stands in the pattern itself, outside any group. */
    isOuterStar(configuration) {
        return this.#outerStars.has(configuration);
    }
    #add(node) {
        return this.#nodes.push(node) - 1;
    }
    /** The node that was made before under the key, or a new one: alternatives with the same end share it. */
    #shared(key, node) {
        const known = this.#numbers.get(key);
        if (known !== undefined)
            return known;
        const number = this.#add(node());
        this.#numbers.set(key, number);
        return number;
    }
    #chain(pattern) {
        let next = segment_automaton_MATCH;
        this.#progress.push(pattern.length);
        for (let index = pattern.length - 1; index >= 0; index--) {
            const item = pattern[index];
            if (item === undefined)
                continue;
            next = this.#item(item, next);
            if (item.kind === "star")
                this.#outerStars.add(next);
            while (this.#progress.length < this.#nodes.length)
                this.#progress.push(index);
        }
        return next;
    }
    #sequence(pattern, next) {
        return pattern.reduceRight((after, item) => this.#item(item, after), next);
    }
    /** One of the alternatives. What they begin with alike, and end with alike, is built once. */
    #choice(alternatives, next) {
        const [only, second] = alternatives;
        if (only !== undefined && second === undefined)
            return this.#sequence(only, next);
        const sets = new Map();
        const out = new Set();
        for (const { item, rests } of beginningsOf(alternatives)) {
            if (item === null)
                out.add(next);
            else {
                const after = this.#choice(rests, next);
                if (item.kind !== "character")
                    out.add(this.#item(item, after));
                else
                    sets.set(after, [...(sets.get(after) ?? []), item.set]);
            }
        }
        for (const [after, alike] of sets)
            out.add(this.#item({ kind: "character", set: union(alike) }, after));
        const sorted = [...out].sort((a, b) => a - b);
        return this.#shared(`split ${sorted.join()}`, () => ({ kind: "split", out: sorted }));
    }
    #item(item, next) {
        switch (item.kind) {
            case "character":
                return this.#shared(`${setKey(item.set)} ${next}`, () => ({
                    kind: "character",
                    set: item.set,
                    next,
                }));
            case "star":
                return this.#shared(`* ${next}`, () => ({ kind: "star", next }));
            case "group":
                return this.#group(item, next);
        }
    }
    #group(item, next) {
        if (item.operator === "!") {
            return this.#add({
                kind: "not",
                inner: new Determinised(new _a(item.alternatives)),
                next,
            });
        }
        if (item.operator === "@")
            return this.#choice(item.alternatives, next);
        if (item.operator === "?") {
            return this.#add({ kind: "split", out: [next, this.#choice(item.alternatives, next)] });
        }
        const again = [];
        const after = this.#add({ kind: "split", out: again });
        const entry = this.#choice(item.alternatives, after);
        again.push(next, entry);
        return item.operator === "*" ? after : entry;
    }
    /** The configurations reached from a node without reading anything. */
    #closure(node) {
        const known = this.#closures.get(node);
        if (known !== undefined)
            return known;
        const reached = new Set();
        this.#collect(node, reached, new Set());
        const closure = [...reached].sort((a, b) => a - b);
        this.#closures.set(node, closure);
        return closure;
    }
    #collect(start, reached, seen) {
        const pending = [start];
        for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
            const node = this.#nodes[id];
            if (node === undefined || seen.has(id))
                continue;
            seen.add(id);
            switch (node.kind) {
                case "split":
                    pending.push(...node.out);
                    break;
                case "not":
                    reached.add(this.#negation(id, node.inner.start));
                    if (!node.inner.accepts(node.inner.start))
                        pending.push(node.next);
                    break;
                case "star":
                    reached.add(id);
                    pending.push(node.next);
                    break;
                case "character":
                case "match":
                    reached.add(id);
            }
        }
    }
    #stepNegation(configuration, codePoint) {
        const { node: id, state } = this.#insideNegations[configuration - this.#nodes.length] ?? segment_automaton_missing();
        const node = this.#nodes[id];
        if (node?.kind !== "not")
            return segment_automaton_missing();
        const next = node.inner.step(state, codePoint);
        const inside = this.#negation(id, next);
        return node.inner.accepts(next) ? [inside] : [inside, ...this.#closure(node.next)];
    }
    /** Numbered behind the nodes, all of which exist before the first closure is asked for. */
    #negation(node, state) {
        const ids = this.#negationIds.get(node) ?? new Map();
        this.#negationIds.set(node, ids);
        const known = ids.get(state);
        if (known !== undefined)
            return known;
        const id = this.#nodes.length + this.#insideNegations.push({ node, state }) - 1;
        ids.set(state, id);
        return id;
    }
}
_a = SegmentAutomaton;
const segment_automaton_MATCH = 0;
function segment_automaton_missing() {
    throw new Error("internal error: a segment automaton has no such configuration");
}

;// CONCATENATED MODULE: ./lib/core/glob/segment-predicate.js



/**
 * What a glob asks of one segment of a path. Never true of the empty segment, `.` or `..`, which no path has.
 */
class SegmentPredicate {
    /** Predicates with equal keys accept the same segments. */
    key;
    /** The only segment accepted, when the pattern is a mere text. */
    literal;
    /** What every accepted segment begins with. */
    prefix;
    /** What every accepted segment ends with; may overlap the prefix in short segments. */
    suffix;
    #alternatives;
    #automaton = null;
    #states = null;
    constructor(key, literal, ends, alternatives) {
        this.key = key;
        this.literal = literal;
        this.prefix = ends.prefix;
        this.suffix = ends.suffix;
        this.#alternatives = alternatives;
    }
    /** The predicate of a brace-free segment of a glob. */
    static parse(text) {
        if (!/[*?[(\\]/.test(text))
            return SegmentPredicate.ofText(text);
        const pattern = parseSegment(text);
        const literal = literalOf(pattern);
        if (literal !== null)
            return SegmentPredicate.ofText(literal);
        const [first] = pattern;
        if (pattern.length === 1 && first?.kind === "star")
            return SegmentPredicate.ofAll();
        const ends = { prefix: leadingText(pattern), suffix: trailingText(pattern) };
        return new SegmentPredicate(`?${text}`, null, ends, [pattern]);
    }
    /** The predicate that accepts this segment alone, whatever characters it has. */
    static ofText(segment) {
        return new SegmentPredicate(`=${segment}`, segment, { prefix: segment, suffix: segment }, []);
    }
    /** The predicate that accepts every segment. */
    static ofAll() {
        return new SegmentPredicate(ALL, null, { prefix: "", suffix: "" }, [[{ kind: "star" }]]);
    }
    /** The predicate that accepts what any of the given accepts; there must be one at least. */
    static anyOf(predicates) {
        const distinct = [...new Map(predicates.map((predicate) => [predicate.key, predicate])).values()];
        const [first] = distinct;
        const all = distinct.find((predicate) => predicate.acceptsAll);
        if (first !== undefined && distinct.length === 1)
            return first;
        if (all !== undefined)
            return all;
        const key = distinct.map((predicate) => predicate.key).sort((a, b) => (a < b ? -1 : 1));
        const prefix = distinct.map((predicate) => predicate.prefix).reduce(commonPrefix);
        const suffix = distinct.map((predicate) => predicate.suffix).reduce(commonSuffix);
        const alternatives = distinct.flatMap((predicate) => predicate.#patterns);
        return new SegmentPredicate(key.join("\n"), null, { prefix, suffix }, alternatives);
    }
    /** Whether every segment is accepted. */
    get acceptsAll() {
        return this.key === ALL;
    }
    /** Whether a `*` outside of groups lets the pattern accept segments without end. */
    get hasStar() {
        return this.#alternatives.some((pattern) => pattern.some((item) => item.kind === "star"));
    }
    /** The automaton of the pattern, built when first asked for. */
    get automaton() {
        return (this.#automaton ??= new SegmentAutomaton(this.#patterns));
    }
    /** Whether the segment is accepted. Costs one step for each code point. */
    test(segment) {
        if (segment === "" || segment === "." || segment === "..")
            return false;
        if (this.literal !== null)
            return segment === this.literal;
        if (this.acceptsAll)
            return true;
        return segment.startsWith(this.prefix) && segment.endsWith(this.suffix) && this.#run(segment);
    }
    get #patterns() {
        return this.literal === null ? this.#alternatives : [plainText(this.literal)];
    }
    #run(segment) {
        if (this.#states === null || this.#states.size > MAX_STATES)
            this.#states = new Determinised(this.automaton);
        const states = this.#states;
        let state = states.start;
        for (let at = 0; at < segment.length; at++) {
            const codePoint = segment.codePointAt(at) ?? 0;
            if (codePoint > 0xffff)
                at++;
            state = states.step(state, codePoint);
        }
        return states.accepts(state);
    }
}
const ALL = "?*";
/** Beyond this many states the table is started anew: a hostile pattern may have exponentially many. */
const MAX_STATES = 4096;
function commonPrefix(a, b) {
    let length = 0;
    while (length < a.length && a[length] === b[length])
        length++;
    return a.slice(0, length);
}
function commonSuffix(a, b) {
    let length = 0;
    while (length < a.length && a.at(-1 - length) === b.at(-1 - length))
        length++;
    return a.slice(a.length - length);
}

;// CONCATENATED MODULE: ./lib/core/glob/decisions.js










/** Whether the scopes share a path; "found" has a shortest one and the glob of each scope that matches it. */
function shareScopes(a, b, budget = DEFAULT_BUDGET) {
    const [overlap] = findOverlaps([a, b], { budget });
    if (overlap === undefined)
        return { kind: "none" };
    if (overlap.kind === "undecided")
        return { kind: "undecided", reason: overlap.reason };
    return { kind: "found", witness: overlap.witness, globs: overlap.globs };
}
/** Whether the scope contains a path; "found" has a shortest one and names the deciding `can` glob twice. */
function findMember(scope, budget = DEFAULT_BUDGET) {
    return findEscape(scope, { parts: [] }, budget);
}
/**
 * Whether `inner` contains a path that `outer` does not; "found" has a shortest one and names the deciding `can` glob
 * twice. "none" proves that `outer` covers `inner`.
 */
function findEscape(inner, outer, budget = DEFAULT_BUDGET) {
    const meets = new SegmentMeets(budget);
    let best = null;
    let undecided = false;
    for (const part of inner.parts) {
        for (const glob of part.can) {
            for (const row of glob.rows) {
                const found = searchPath(escapeQuestion(row, part, outer, meets), budget);
                if (found.kind === "undecided")
                    undecided = true;
                if (found.kind === "found" && (best === null || isShorter(found.word, best.path))) {
                    best = { path: found.word, glob };
                }
            }
        }
    }
    if (best !== null)
        return decisions_certified(best.path, best.glob, inner, outer);
    return undecided ? { kind: "undecided", reason: overBudget(budget) } : { kind: "none" };
}
/** The paths of the row that its part does not forbid and no part of `outer` contains. */
function escapeQuestion(row, part, outer, meets) {
    const relevant = (globs) => globs.flatMap((glob) => glob.rows).filter((other) => rowsMeet(row, other, meets));
    const observed = [];
    const watch = (globs) => relevant(globs).map((other) => observed.push(other) - 1);
    const forbidden = watch(part.cannot);
    const parts = outer.parts
        .map(({ can, cannot }) => ({ can: watch(can), cannot }))
        .filter(({ can }) => can.length > 0)
        .map(({ can, cannot }) => ({ can, cannot: watch(cannot) }));
    const hits = (matching, rows) => rows.some((at) => matching.has(at));
    return {
        required: [row, ANY_PATH],
        observed,
        allows: (matching) => !hits(matching, forbidden) &&
            !parts.some(({ can, cannot }) => hits(matching, can) && !hits(matching, cannot)),
        fewerIsBetter: parts.every(({ cannot }) => cannot.length === 0),
    };
}
const ANY_PATH = [{ gap: true, predicate: SegmentPredicate.ofAll() }];
function decisions_certified(path, glob, inner, outer) {
    if (!matchScope(inner, path) || matchScope(outer, path)) {
        throw new Error(`internal error: the path "${path}" does not tell the scopes apart`);
    }
    new Certifier().requireMatch(glob, path);
    return { kind: "found", witness: path, globs: [glob, glob] };
}
function isShorter(a, b) {
    return codePointLength(a) < codePointLength(b);
}
/** Whether the glob matches exactly one path. */
function isConcrete(glob) {
    return literalPath(glob) !== null;
}
/** The only path that the glob matches, or null when there are none or several. */
function literalPath(glob) {
    if (glob.rows.some((row) => row.some(({ gap, predicate }) => gap || predicate.hasStar)))
        return null;
    const paths = new Set(glob.rows.map(literalRow));
    const [only] = paths;
    if (!paths.has(null))
        return paths.size === 1 ? (only ?? null) : null;
    return decisions_soleMember(glob);
}
function literalRow(row) {
    const segments = row.map(({ predicate }) => predicate.literal);
    return segments.every((segment) => segment !== null && segment !== "." && segment !== "..")
        ? segments.join("/")
        : null;
}
function decisions_soleMember(glob) {
    const scope = { parts: [{ can: [glob], cannot: [] }] };
    const member = findMember(scope);
    if (member.kind !== "found")
        return null;
    const segments = member.witness.split("/");
    const row = segments.map((segment) => ({ gap: false, predicate: SegmentPredicate.ofText(segment) }));
    const itself = new ParsedGlob(glob.text, [row]);
    const others = findEscape(scope, { parts: [{ can: [itself], cannot: [] }] });
    return others.kind === "none" ? member.witness : null;
}

;// CONCATENATED MODULE: ./lib/core/glob/braces.js


/** The most brace-free globs one glob may stand for. */
const MAX_BRACE_PRODUCT = 1000;
/**
 * The brace-free globs that the glob stands for, without duplicates, or null when there are more than
 * `MAX_BRACE_PRODUCT`. May hold the empty text.
 *
 * Brace expansion is the one step in which minimatch is asked instead of modelled: its quirks (`{a}{1..3}` stays as
 * it is, `{a},b}` does not) are those of Bash and have no rule to state. Counting comes first, because
 * minimatch stops at limits of its own without a word.
 */
function expandBraces(text) {
    if (!text.includes("{"))
        return [text];
    const expanded = expandOneGroup(text) ?? expandAtMost(text, MAX_BRACE_PRODUCT + 1);
    if (expanded.length > MAX_BRACE_PRODUCT || expanded.length * text.length > MAX_TOTAL_LENGTH)
        return null;
    const all = LONG_RANGE.test(text) ? expandWithLongRanges(text) : expanded;
    return all === null ? null : [...new Set(all)];
}
/** The commonest form by far, one group of texts, without the detour; null for all others. */
function expandOneGroup(text) {
    const found = /^([^{}\\$]*)\{([^{}\\]*,[^{}\\]*)\}([^{}\\]*)$/.exec(text);
    if (found === null)
        return null;
    const [, before = "", inner = "", after = ""] = found;
    return inner.split(",").map((part) => before + part + after);
}
/** A little less than the number of characters at which minimatch stops expanding. */
const MAX_TOTAL_LENGTH = 3_900_000;
/**
 * A prefix keeps minimatch from dropping empty results before they are counted; the caller drops them as no paths. A
 * leading `{}` is text to minimatch, and stays text behind the prefix only when escaped.
 */
function expandAtMost(text, limit) {
    const prefixed = text.startsWith("{}") ? `x\\{\\}${text.slice(2)}` : `x${text}`;
    return braceExpand(prefixed, { ...MINIMATCH_OPTIONS, braceExpandMax: limit }).map((glob) => glob.slice(1));
}
/** Could be a numeric range of 100 values or more, which minimatch keeps out of its expansion. */
const LONG_RANGE = /\{-?\d{2,}\.\.-?\d+\}|\{-?\d+\.\.-?\d{2,}\}/;
/** minimatch marks a long range with an unused private-use character on both sides and matches it as one. */
function expandWithLongRanges(text) {
    let mark = 0xe000;
    while (text.includes(String.fromCharCode(mark)))
        mark++;
    const range = new RegExp(`\\\\?${String.fromCharCode(mark)}(-?\\d+\\.\\.-?\\d+)${String.fromCharCode(mark)}`);
    let expanded = new Minimatch(text, MINIMATCH_OPTIONS).globSet;
    while (expanded.some((glob) => range.test(glob))) {
        expanded = expanded.flatMap((glob) => expandFirst(glob, range));
        if (expanded.length > MAX_BRACE_PRODUCT)
            return null;
    }
    return expanded;
}
function expandFirst(glob, range) {
    const found = range.exec(glob);
    if (found === null)
        return [glob];
    const [marked, ends = ""] = found;
    const values = braceExpand(`{${ends}}`, { braceExpandMax: MAX_BRACE_PRODUCT + 1 });
    return values.map((value) => glob.slice(0, found.index) + value + glob.slice(found.index + marked.length));
}

;// CONCATENATED MODULE: ./lib/core/glob/refusals.js
/** The longest glob, in UTF-16 units. */
const MAX_GLOB_LENGTH = 4096;
/** What is wrong with the glob as it is written, or null. Braces are not looked into: see `refuseRow`. */
function refuseText(text) {
    if (text !== "" && text.length <= MAX_GLOB_LENGTH && !SUSPICIOUS.test(text))
        return null;
    return (refuseLength(text) ??
        refuseHidden(text) ??
        refuseStart(text) ??
        refuseSeparators(text) ??
        refuseDotSegments(text) ??
        refuseBackslashes(text));
}
/** Cheap to test and true of every glob that is refused, so that the others are looked at once. */
const SUSPICIOUS = /^[/!#]|\/\/|(?:^|\/)\.\.?(?:\/|$)|[^ -~]|\\/;
/** The problem of a part of the text. */
function problem(message, start, end, repair) {
    return { kind: "invalid-glob", message, start, end, repair };
}
function refuseLength(text) {
    if (text === "")
        return problem('the glob "" is empty; write the path or pattern it should match', 0, 0, null);
    if (text.length <= MAX_GLOB_LENGTH)
        return null;
    const message = `the glob has ${text.length} characters; the limit is ${MAX_GLOB_LENGTH}: write several shorter globs`;
    return problem(message, MAX_GLOB_LENGTH, text.length, null);
}
/**
 * Control characters, bidi controls, zero-width and other invisible characters, line separators, variation selectors,
 * tag characters, the blank Braille pattern, lone surrogates.
 */
const refusals_HIDDEN = /[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800\ufff9-\ufffb\p{Cs}]/u;
function refuseHidden(text) {
    const found = refusals_HIDDEN.exec(text);
    if (found === null)
        return null;
    const [character] = found;
    const codePoint = character.codePointAt(0) ?? 0;
    const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
    const repair = text.replace(new RegExp(refusals_HIDDEN.source, "gu"), "");
    return {
        kind: "hidden-characters",
        message: `the glob contains the hidden character ${name}; write it without, as "${repair}"`,
        start: found.index,
        end: found.index + character.length,
        repair,
    };
}
function refuseStart(text) {
    const first = text.charAt(0);
    if (first === "/") {
        const repair = text.replace(/^\/+/, "");
        return problem(`"${text}" begins with "/"; globs are relative to the repository: write "${repair}"`, 0, text.length - repair.length, repair === "" ? null : repair);
    }
    // `!(…)` is an extglob.
    if (first === "!" && !text.startsWith("!(")) {
        const message = `"${text}" begins with "!", which does not negate here; list "${text.slice(1)}" under cannot-touch, or write "\\${text}" for a file of that name`;
        return problem(message, 0, 1, `\\${text}`);
    }
    if (first === "#") {
        const message = `"${text}" begins with "#", which starts no comment here; write "\\${text}" for a file of that name`;
        return problem(message, 0, 1, `\\${text}`);
    }
    return null;
}
function refuseSeparators(text) {
    const start = text.indexOf("//");
    if (start < 0)
        return null;
    const repair = text.replace(/\/{2,}/g, "/");
    return problem(`"${text}" has an empty segment "//"; write "${repair}"`, start, start + 2, repair);
}
function refuseDotSegments(text) {
    const found = /(?<=^|\/)\.\.?(?=\/|$)/.exec(text);
    if (found === null)
        return null;
    const [dots] = found;
    const repair = withoutDotSegments(text);
    const advice = repair === null ? "write the path from the root of the repository" : `write "${repair}"`;
    const message = `"${text}" has the segment "${dots}", which no path in a repository has; ${advice}`;
    return problem(message, found.index, found.index + dots.length, repair);
}
/** The text with the dots resolved; null where that leads out of the repository or over a pattern. */
function withoutDotSegments(text) {
    const kept = [];
    for (const segment of text.split("/")) {
        if (segment === ".")
            continue;
        if (segment !== "..")
            kept.push(segment);
        else if (!/^[\w .-]+$/.test(kept.pop() ?? "*"))
            return null;
    }
    return kept.join("/") || null;
}
/**
 * A backslash escapes what has a special meaning. In front of anything else it is taken for a separator of Windows;
 * minimatch would silently drop it.
 */
function refuseBackslashes(text) {
    for (const found of text.matchAll(/\\(?:(\\)|([^]?))/gu)) {
        const escaped = found[1] ?? found[2] ?? "";
        if (/^[\\*?[\]{}()!+@|,^#$~& '"`;=<>%:-]$/.test(escaped))
            continue;
        if (escaped === "." && isInsideBraces(text, found.index))
            continue;
        if (escaped !== "" && escaped !== "/" && isInsideClass(text, found.index))
            continue;
        const repair = escaped === "/" ? text.replace(/\\\//g, "/") : text.replace(/\\(?=[\p{L}\p{N}_.])/gu, "/");
        const usable = repair !== text && !repair.endsWith("\\");
        const message = `"${text}" has a backslash that escapes nothing; paths are separated by "/"${usable ? `: write "${repair}"` : ""}`;
        return problem(message, found.index, found.index + 1, usable ? repair : null);
    }
    return null;
}
function isInsideBraces(text, at) {
    return /\{[^{}]*$/.test(text.slice(0, at)) && text.includes("}", at);
}
function isInsideClass(text, at) {
    return /\[[^/]*$/.test(text.slice(0, at)) && /^[^/]*\]/.test(text.slice(at));
}

;// CONCATENATED MODULE: ./lib/core/glob/read-row.js

/** The row of a brace-free glob; without elements when the glob is empty. */
function readRow(glob) {
    const row = [];
    let gap = false;
    for (const segment of glob.split("/")) {
        // Braces may leave a segment empty; minimatch takes several separators for one.
        if (segment === "")
            continue;
        if (segment === "**")
            gap = true;
        else {
            row.push(elementOf(segment, gap));
            gap = false;
        }
    }
    if (gap)
        row.push(elementOf("*", gap));
    // The copy has no spare room: a plan keeps tens of thousands of rows.
    return row.slice();
}
/** The plans of a repository repeat few segments (`src`, `*.ts`) thousands of times; each is read and kept once. */
const REMEMBERED = new Map();
const MAX_REMEMBERED = 8192;
function elementOf(segment, gap) {
    let known = REMEMBERED.get(segment);
    if (known === undefined) {
        const predicate = SegmentPredicate.parse(segment);
        known = { plain: { gap: false, predicate }, behindGap: { gap: true, predicate } };
        if (REMEMBERED.size >= MAX_REMEMBERED)
            REMEMBERED.clear();
        REMEMBERED.set(segment, known);
    }
    return gap ? known.behindGap : known.plain;
}

;// CONCATENATED MODULE: ./lib/core/glob/join-rows.js

/**
 * Rows that match the same paths, fewer where braces made several that differ in one pattern: `*.{ts,js}` becomes one
 * row. Texts stay apart, since they are found by hash.
 */
function joinRows(rows) {
    if (rows.length < 2)
        return rows;
    const longest = Math.max(...rows.map((row) => row.length));
    let joined = rows;
    for (let at = longest - 1; at >= 0; at--)
        joined = joinAt(joined, at);
    return joined;
}
function joinAt(rows, at) {
    if (rows.filter((row) => row[at]?.predicate.literal === null).length < 2)
        return rows;
    const alike = new Map();
    for (const row of rows) {
        const key = keyWithout(row, at);
        const others = alike.get(key);
        if (others === undefined)
            alike.set(key, [row]);
        else
            others.push(row);
    }
    return [...alike.values()].map((group) => joinGroup(group, at)).flat();
}
/** Differs for rows that differ elsewhere than at the place, and for rows without a pattern there. */
function keyWithout(row, at) {
    return row
        .map(({ gap, predicate }, place) => {
        const isOpen = place === at && predicate.literal === null;
        return `${gap ? "**/" : ""}${isOpen ? "" : predicate.key}`;
    })
        .join("/");
}
function joinGroup(group, at) {
    const [first] = group;
    if (first === undefined || group.length === 1)
        return group;
    const predicates = group.map((row) => row[at]?.predicate).filter((predicate) => predicate !== undefined);
    if (predicates.length === 0)
        return [first];
    const joined = SegmentPredicate.anyOf(predicates);
    return [first.map((element, place) => (place === at ? { gap: element.gap, predicate: joined } : element))];
}

;// CONCATENATED MODULE: ./lib/core/glob/parse.js







/**
 * Reads a glob. The whole syntax of minimatch is accepted but for what is refused by name, each with the place and,
 * where there is one, the repair. Costs time and memory in the number of brace-free globs it stands for.
 */
function parseGlob(text) {
    const refused = refuseText(text);
    if (refused !== null)
        return { ok: false, problem: refused };
    const alternatives = expandBraces(minimatchText(text));
    if (alternatives === null)
        return { ok: false, problem: tooManyAlternatives(text) };
    if (alternatives.length > 1 && alternatives.some(hasBrokenClass)) {
        return { ok: false, problem: brokenClass(text) };
    }
    const rows = [];
    for (const alternative of alternatives) {
        const unusable = text.includes("{")
            ? refuseAlternative(text, alternative)
            : refuseSize(text, alternative);
        if (unusable !== null)
            return { ok: false, problem: unusable };
        const row = readRow(alternative);
        if (row.length > 0 && row.every(isPossible))
            rows.push(row);
    }
    if (rows.length === 0)
        return { ok: false, problem: matchesNothing(text) };
    return { ok: true, glob: new ParsedGlob(asGlobText(text), joinRows(rows)) };
}
function tooManyAlternatives(text) {
    const start = Math.max(0, text.indexOf("{"));
    const message = `the braces of "${shortened(text)}" stand for more than ${MAX_BRACE_PRODUCT} globs; write several globs, or "*" in place of a long list`;
    return problem(message, start, Math.max(start, text.lastIndexOf("}")) + 1, null);
}
/**
 * minimatch joins alternatives into one pattern, where a class that has no member or no end swallows its neighbours
 * too. What is left depends on which it joins, so there is nothing exact to model.
 */
function brokenClass(text) {
    const start = Math.max(0, text.indexOf("["));
    const message = `among the braces of "${shortened(text)}" a "[" begins a character class without a member or without an end; write the range in ascending order, as "[a-z]", or "\\[" for the character`;
    return problem(message, start, text.length, null);
}
/** `[.]` is the literal `.`, and `{,}` stands for no glob at all. */
function isPossible({ predicate }) {
    return predicate.literal !== "" && predicate.literal !== "." && predicate.literal !== "..";
}
function matchesNothing(text) {
    return problem(`"${shortened(text)}" matches no path that a repository can hold; write the path itself`, 0, text.length, null);
}
/** What is wrong with one of the brace-free globs. Without braces the text itself was refused before. */
function refuseAlternative(text, alternative) {
    const start = text.indexOf("{");
    const end = text.lastIndexOf("}") + 1;
    const among = `the braces of "${shortened(text)}" make "${shortened(alternative)}", which`;
    if (alternative.startsWith("/")) {
        return problem(`${among} begins with "/"; write the alternatives so that none does`, start, end, null);
    }
    if (alternative.endsWith("/")) {
        const repair = text.replace(/\/(?=[,}])/g, "/**");
        return problem(`${among} ends in "/"; write "/**" for everything below`, start, end, repair === text ? null : repair);
    }
    const dots = /(?:^|\/)(\.\.?)(?:\/|$)/.exec(alternative)?.[1];
    if (dots !== undefined) {
        return problem(`${among} has the segment "${dots}", which no path has; write the path itself`, start, end, null);
    }
    return refuseSize(text, alternative);
}
/** Limits beyond which minimatch itself gives up: silently for `**`, with an exception for extglobs. */
function refuseSize(text, alternative) {
    if (alternative.length <= 2 * MAX_GLOBSTARS)
        return null;
    const segments = alternative.split("/");
    if (segments.filter((segment) => segment === "**").length > MAX_GLOBSTARS) {
        const message = `"${shortened(text)}" has more than ${MAX_GLOBSTARS} segments "**"; write fewer`;
        return problem(message, 0, text.length, null);
    }
    if (segments.some((segment) => (segment.match(/[?*+@!]\(/g) ?? []).length > parse_MAX_EXTGLOBS)) {
        const message = `"${shortened(text)}" has more than ${parse_MAX_EXTGLOBS} extglobs in a segment; write several globs`;
        return problem(message, 0, text.length, null);
    }
    return null;
}
const MAX_GLOBSTARS = 200;
const parse_MAX_EXTGLOBS = 256;
function shortened(text) {
    return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
function asGlobText(text) {
    return text;
}

;// CONCATENATED MODULE: ./lib/core/glob/scope-index.js


/** Answers for many paths what each of many scopes says of them, in one walk a path. */
class ScopeIndex {
    #trie = new RowTrie();
    /** The nodes after each leading segment of the path asked last: paths that come sorted share most of them. */
    #trail = [];
    #roots;
    constructor(scopes) {
        scopes.forEach((scope, index) => {
            indexScope(scope, index, (glob, indexed) => {
                for (const row of glob.rows)
                    this.#trie.add(row, indexed);
            });
        });
        const roots = [];
        enter(this.#trie.root, roots);
        this.#roots = roots;
    }
    /**
     * The scopes that allow or forbid the path, in order. A scope forbids it when one of its `cannot` globs matches and
     * no part allows it; the first such glob is named, of a part whose `can` matches if there is one.
     */
    classify(path) {
        const segments = path.split("/");
        if (!isPath(segments))
            return [];
        const matching = this.#walk(segments).flatMap((node) => node.entries);
        if (matching.length === 0)
            return [];
        return byScope(matching)
            .map(verdict)
            .filter((found) => found !== null);
    }
    #walk(segments) {
        let kept = 0;
        while (kept < segments.length && this.#trail[kept]?.segment === segments[kept])
            kept++;
        this.#trail.length = kept;
        let nodes = this.#trail.at(-1)?.nodes ?? this.#roots;
        for (let at = kept; at < segments.length; at++) {
            const segment = segments[at] ?? "";
            nodes = nodesBehind(nodes, segment);
            this.#trail.push({ segment, nodes });
        }
        return nodes;
    }
}
function indexScope(scope, index, add) {
    for (const role of ["can", "cannot"]) {
        const parts = new Map();
        scope.parts.forEach((part, at) => {
            for (const glob of part[role]) {
                const known = parts.get(glob.text) ?? { glob, parts: [] };
                parts.set(glob.text, known);
                known.parts.push(at);
            }
        });
        [...parts.values()].forEach(({ glob, parts: places }, order) => {
            add(glob, { scope: index, role, glob, order, parts: places });
        });
    }
}
/** The matching globs of each scope, ordered by scope. */
function byScope(matching) {
    const [only, second] = matching;
    if (only !== undefined && second === undefined)
        return [[only]];
    const groups = new Map();
    for (const indexed of matching) {
        const group = groups.get(indexed.scope);
        if (group === undefined)
            groups.set(indexed.scope, [indexed]);
        else
            group.push(indexed);
    }
    return [...groups.values()].sort(([a], [b]) => (a?.scope ?? 0) - (b?.scope ?? 0));
}
/** What the globs of one scope that match a path say of it. */
function verdict(matching) {
    const can = matching.filter(({ role }) => role === "can");
    const cannot = matching.filter(({ role }) => role === "cannot");
    const forbidden = new Set(cannot.flatMap(({ parts }) => parts));
    const allowing = can.filter(({ parts }) => parts.some((part) => !forbidden.has(part)));
    const [allowed] = allowing;
    if (allowed !== undefined)
        return { scope: allowed.scope, verdict: "allowed", glob: firstOf(allowing, allowed).glob };
    const wanted = new Set(can.flatMap(({ parts }) => parts));
    const deciding = cannot.filter(({ parts }) => parts.some((part) => wanted.has(part)));
    const [first] = deciding.length > 0 ? deciding : cannot;
    if (first === undefined)
        return null;
    const named = firstOf(deciding.length > 0 ? deciding : cannot, first);
    return { scope: first.scope, verdict: "forbidden", glob: named.glob };
}
function firstOf(globs, first) {
    return globs.reduce((least, other) => (other.order < least.order ? other : least), first);
}
/** The nodes that the segment leads to, with those behind their gaps, each once. */
function nodesBehind(nodes, segment) {
    const reached = [];
    for (const node of nodes) {
        const literal = node.literals?.get(segment);
        if (literal !== undefined)
            enter(literal, reached);
        if (node.patterns !== null)
            for (const child of node.patterns.matching(segment))
                enter(child, reached);
        if (node.loops)
            enter(node, reached);
    }
    return reached;
}
/** A node is reached twice only by way of a gap: from its parent, and from itself. */
function enter(node, reached) {
    if (!node.loops || !reached.includes(node))
        reached.push(node);
    if (node.deep !== null && !reached.includes(node.deep))
        reached.push(node.deep);
}

;// CONCATENATED MODULE: ./lib/core/glob/index.js
// The door of the scope engine. Nothing outside this folder imports another of its files.






;// CONCATENATED MODULE: ./lib/core/audit/rules/no-must-touch.js


/**
 * A diff that touches none of the files the track exists for.
 *
 * A second change of a track that has merged once owes nothing, and an incomplete diff proves nothing.
 */
const noMustTouch = ({ plan, track, context, touched }) => {
    const first = track.mustTouch[0];
    if (first === undefined || context.diffProblems.length > 0)
        return [];
    if (context.mergedTracks?.has(track.id) === true)
        return [];
    const globs = track.mustTouch.map((glob) => glob.value);
    if (touched.some(({ path }) => globs.some((glob) => matchGlob(glob, path))))
        return [];
    const list = globs.map((glob) => `"${glob.text}"`).join(", ");
    const message = `track "${track.id}" must touch at least one of ${list}, and this change touches none of them ` +
        `(${describeCount(touched.length)}). Finish the track's own work in this change.`;
    return [findInPlan("no-must-touch", plan, [track.id], first.span, message)];
};
function describeCount(count) {
    return count === 1 ? "it touches 1 file" : `it touches ${String(count)} files`;
}

;// CONCATENATED MODULE: ./lib/core/audit/plan-file.js
/** Whether a path is a plan file: known as one on the base branch, or in the default plan folder. */
function isPlanFile(path, plan, planPaths) {
    return (path === plan.source.path || planPaths.includes(path) || /^\.github\/dispatch\/[^/]+\.ya?ml$/.test(path));
}

;// CONCATENATED MODULE: ./lib/core/audit/rules/plan-edited.js




/** A track's change edits a plan: a track must not widen its own scope. */
const planEdited = ({ plan, track, context, changes }) => {
    return changes
        .filter((change) => isPlanFile(change.path, plan, context.planPaths))
        .map((change) => {
        const message = `track "${track.id}" edits the plan file "${change.path}". The plan on "${context.baseBranch}" stays ` +
            `in force for this change. Put the file back with ${delimitCode(revertCommand(change, context.baseBranch))} and ` +
            `propose the change of the plan in a pull request that changes nothing else.`;
        return findAtPath("plan-edited", track, change.path, message);
    });
};

;// CONCATENATED MODULE: ./lib/core/audit/rules/protected-path.js



/** A touched path in a protected folder that the track does not claim by name; plan files are `plan-edited`. */
const protectedPath = ({ plan, track, context, changes }) => {
    return changes
        .filter((change) => change.verdict === "protected" && !isPlanFile(change.path, plan, context.planPaths))
        .map((change) => {
        const message = `"${change.path}" is protected ("${change.pattern ?? ""}"): workflows and settings there decide what ` +
            `every check does. A track may touch it when one of its can-touch globs begins with that folder; ` +
            `track "${track.id}" has none. ${describeWaysOut(change, track, context.baseBranch)}`;
        return findAtPath("protected-path", track, change.path, message);
    });
};

;// CONCATENATED MODULE: ./lib/core/audit/append-only.js
/**
 * Whether a touched path keeps the lines it had.
 *
 * 1. A path that is new to the repository keeps everything; the source of a rename keeps nothing.
 * 2. A last line that only gains its line break is kept, though a diff shows it as removed and added.
 * 3. Each hunk is counted against its header: a patch that was cut is `unknown`.
 */
function checkAppendOnly({ status, patch }) {
    switch (status) {
        case "added":
        case "renamed":
        case "copied":
            return { kind: "kept" };
        case "removed":
            return { kind: "broken", how: "it is removed or renamed away" };
        case "modified":
        case "changed":
            if (patch === null)
                return { kind: "unknown", reason: "the diff gives no lines for it" };
            return checkPatch(patch);
    }
}
function checkPatch(patch) {
    const hunks = splitHunks(patch);
    if (hunks === null || hunks.length === 0) {
        return { kind: "unknown", reason: "its lines in the diff cannot be read" };
    }
    for (const hunk of hunks) {
        const check = checkHunk(hunk);
        if (check.kind !== "kept")
            return check;
    }
    return { kind: "kept" };
}
function splitHunks(patch) {
    const hunks = [];
    // A lone carriage return belongs to its line: only a line feed ends a line of a patch.
    for (const line of patch.replace(/\n$/, "").split("\n")) {
        const header = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
        if (header !== null) {
            hunks.push({ oldCount: Number(header[1] ?? 1), newCount: Number(header[2] ?? 1), lines: [] });
        }
        else {
            const hunk = hunks.at(-1);
            if (hunk === undefined)
                return null;
            hunk.lines.push(line);
        }
    }
    return hunks;
}
function checkHunk({ oldCount, newCount, lines }) {
    const marked = (mark) => lines.filter((line) => line.startsWith(mark));
    const removed = marked("-");
    const added = marked("+");
    // An editor or API may drop the single space of an empty context line.
    const kept = marked(" ").length + lines.filter((line) => line === "").length;
    if (removed.length + kept !== oldCount || added.length + kept !== newCount) {
        return { kind: "unknown", reason: "its lines in the diff are cut short" };
    }
    const lost = removed.find((line, index) => !isRegained(line, lines, added, index === removed.length - 1));
    return lost === undefined
        ? { kind: "kept" }
        : { kind: "broken", how: `it loses the line "${lost.slice(1)}"` };
}
function isRegained(line, lines, added, isLastRemoved) {
    if (!isLastRemoved)
        return false;
    const hadNoLineBreak = lines[lines.lastIndexOf(line) + 1]?.startsWith("\\") ?? false;
    return hadNoLineBreak && added.includes(`+${line.slice(1)}`);
}

;// CONCATENATED MODULE: ./lib/core/audit/rules/shared-rule-broken.js





/**
 * A shared file that was touched in another way than its rule allows.
 *
 * Where the diff does not show how it was touched the finding is `incomplete-diff`.
 */
const sharedRuleBroken = (model) => {
    return model.changes.flatMap((change, index) => {
        const touched = model.touched[index];
        const entry = change.verdict === "shared" ? model.territory.sharedEntry(change.path) : null;
        return entry === null || touched === undefined ? [] : checkShared(model, entry, change, touched);
    });
};
function checkShared(model, entry, change, touched) {
    switch (entry.rule.kind) {
        case "append-only":
            return checkAppended(model, change, touched);
        case "derived-from":
            return checkDerived(model, change, entry.rule);
        case "owner":
            return checkOwner(model, change, entry.rule.owner.value);
    }
}
function checkAppended(model, change, touched) {
    const check = checkAppendOnly(touched);
    if (check.kind === "kept")
        return [];
    const { track, context } = model;
    if (check.kind === "broken") {
        const message = `"${change.path}" is shared and append-only, and ${check.how}. Put it back with ` +
            `${delimitCode(revertCommand(change, context.baseBranch))}, then add your lines and keep every other line as it is.`;
        return [findAtPath("shared-rule-broken", track, change.path, message)];
    }
    const message = `"${change.path}" is shared and append-only, and ${check.reason}, so that it cannot be verified. ` +
        `Audit it from git with --diff BASE...HEAD, or make the change smaller.`;
    return [findAtPath("incomplete-diff", track, change.path, message)];
}
function checkDerived({ track, context, touched }, change, rule) {
    const globs = rule.from.map((glob) => glob.value);
    const isSource = ({ path }) => path !== change.path && globs.some((glob) => matchGlob(glob, path));
    if (touched.some(isSource))
        return [];
    const list = globs.map((glob) => `"${glob.text}"`).join(", ");
    const message = `"${change.path}" is shared and derived from ${list}, and none of these changes with it. Put it back with ` +
        `${delimitCode(revertCommand(change, context.baseBranch))}, or change its source in the same pull request.`;
    return [findAtPath("shared-rule-broken", track, change.path, message)];
}
function checkOwner({ track, context }, change, owner) {
    if (owner === track.id)
        return [];
    const message = `"${change.path}" is shared and owned by track "${owner}": every other track leaves it alone. Put it back ` +
        `with ${delimitCode(revertCommand(change, context.baseBranch))} and hand the change to track "${owner}".`;
    const finding = findAtPath("shared-rule-broken", track, change.path, message);
    return [{ ...finding, tracks: [track.id, owner] }];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/core/plan/facts.js
/** The key of an issue in `PlanFacts.issues`. */
function issueKey(ref) {
    return `${ref.repository ?? ""}#${String(ref.number)}`;
}

;// CONCATENATED MODULE: ./lib/core/plan/digest.js


const DIGEST_CHARS = 12;
/**
 * The first 12 hex digits of SHA-256 over what a track's prompt is made from.
 *
 * 1. Comments, layout, key order and the order of set-like lists do not count; other tracks' text does not either.
 * 2. What the plan says to every track (delivery, base, read-first, gates, shared paths) does count.
 */
function trackDigest(plan, track) {
    const text = JSON.stringify(canonicalContent(plan, track));
    return (0,external_node_crypto_.createHash)("sha256").update(text, "utf8").digest("hex").slice(0, DIGEST_CHARS);
}
// An array of pairs and not an object: the order is then part of the format and not of the engine.
function canonicalContent(plan, track) {
    return [
        ["version", 1],
        ["plan", plan.id.value],
        ["base", plan.base?.value ?? null],
        ["delivery", plan.delivery],
        ["label", plan.label],
        ["read-first", plan.readFirst],
        ["plan-gates", plan.gates.map((gate) => [gate.run.value, globTexts(gate.when)])],
        ["shared", plan.shared.map((shared) => [shared.path.value.text, sharedRule(shared.rule)])],
        ["id", track.id],
        ["name", track.name],
        ["type", track.type],
        ["handover", track.handover?.value ?? null],
        ["soldiers", texts(track.soldiers)],
        ["can", globTexts(track.canTouch)],
        ["cannot", globTexts(track.cannotTouch)],
        ["must", globTexts(track.mustTouch)],
        ["issues", issueKeys(track.issues)],
        ["refs", issueKeys(track.refs)],
        ["keep-open", issueKeys(track.keepOpen)],
        ["needs", texts(track.needs).toSorted()],
        ["branch", track.branch.value],
        ["gates", texts(track.gates)],
        ["done-when", texts(track.doneWhen)],
    ];
}
function sharedRule(rule) {
    switch (rule.kind) {
        case "append-only":
            return ["append-only"];
        case "derived-from":
            return ["derived-from", globTexts(rule.from)];
        case "owner":
            return ["owner", rule.owner.value];
    }
}
function texts(located) {
    return located.map((each) => each.value);
}
function globTexts(located) {
    return located.map((each) => each.value.text).toSorted();
}
function issueKeys(located) {
    return located.map((each) => issueKey(each.value)).toSorted();
}

;// CONCATENATED MODULE: ./lib/core/audit/rules/stale-prompt.js



/** A prompt that was printed from an earlier revision of the track. */
const stalePrompt = ({ plan, track, context }) => {
    const current = trackDigest(plan, track);
    if (context.promptDigest === null || context.promptDigest === current)
        return [];
    const message = `this work was started from revision ${context.promptDigest} of track "${track.id}"; the plan on ` +
        `"${context.baseBranch}" has revision ${current}. The track may now touch ${describeAllowed(track)}. ` +
        `Print the prompt again, compare, and write "Dispatch-Track: ${plan.id.value}/${track.id}@${current}".`;
    return [findInPlan("stale-prompt", plan, [track.id], track.span, message)];
};

;// CONCATENATED MODULE: ./lib/core/audit/rules/unclaimed-path.js


/**
 * A touched path that is in no scope at all.
 *
 * A `Scope-Expansion` line with a reason lowers it to a warning, which stays visible.
 */
const unclaimedPath = ({ track, context, changes }) => {
    return changes
        .filter((change) => change.verdict === "unclaimed")
        .map((change) => {
        const outside = `"${change.path}" is in no track's scope, and outside track "${track.id}"`;
        if (change.expansion !== null) {
            const message = `${outside}. Scope-Expansion gives the reason: "${change.expansion}".`;
            return { ...findAtPath("unclaimed-path", track, change.path, message), severity: "warning" };
        }
        const message = `${outside}, which may touch ${describeAllowed(track)}. ` +
            `${describeWaysOut(change, track, context.baseBranch)} ${describeExpansion(change, context)}`;
        return findAtPath("unclaimed-path", track, change.path, message);
    });
};
function describeExpansion(change, context) {
    const line = `Scope-Expansion: ${change.path} — <reason>`;
    const bare = context.expansions.some((expansion) => expansion.path === change.path);
    if (bare)
        return `The line "Scope-Expansion: ${change.path}" gives no reason; write "${line}".`;
    return `If the track cannot do without it, say so in the pull request's body: "${line}".`;
}

;// CONCATENATED MODULE: ./lib/core/plan/scope.js

/**
 * What a track may write: CAN minus CANNOT, minus shared paths, minus protected paths that it does not open.
 *
 * `planPaths` are all plan files of the repository; without them the plan's own file alone is protected.
 */
function trackScope(plan, track, planPaths = []) {
    return buildScope(plan, track, listProtected(plan, planPaths));
}
/** The scopes of all tracks, in plan order. */
function trackScopes(plan, planPaths) {
    const entries = listProtected(plan, planPaths);
    return plan.tracks.map((track) => buildScope(plan, track, entries));
}
/** CAN minus CANNOT alone. */
function rawScope(track) {
    return { parts: [{ can: globsOf(track.canTouch), cannot: globsOf(track.cannotTouch) }] };
}
/** The protected paths: `.github/**` and the plan files. */
function protectedScope(plan, planPaths = []) {
    return { parts: [{ can: listProtected(plan, planPaths).map((entry) => entry.glob), cannot: [] }] };
}
/** The plan's shared paths. */
function sharedScope(plan) {
    return { parts: [{ can: plan.shared.map((shared) => shared.path.value), cannot: [] }] };
}
/** The scope of some globs alone. */
function scopeOf(can, cannot = []) {
    return { parts: [{ can, cannot }] };
}
/** The folders that a `can-touch` glob opens by beginning with one of them; a plan at the top is its whole path. */
function protectedFolders(plan, planPaths) {
    return [...new Set(listProtected(plan, planPaths).map((entry) => entry.folder))];
}
/** A glob that matches one path and nothing else; null when the path is none that a repository can hold. */
function exactGlob(path) {
    const parsed = parseGlob(path.replace(/[*?[\]{}()!+@#\\]/g, "\\$&"));
    return parsed.ok ? parsed.glob : null;
}
/** The globs without their places. */
function globsOf(located) {
    return located.map((each) => each.value);
}
function buildScope(plan, track, entries) {
    const forbidden = [...globsOf(track.cannotTouch), ...plan.shared.map((shared) => shared.path.value)];
    const parts = new Map();
    for (const can of globsOf(track.canTouch)) {
        const closed = entries.filter((entry) => !can.text.startsWith(entry.folder)).map((entry) => entry.glob);
        const key = closed.map((glob) => glob.text).join("\n");
        const part = parts.get(key) ?? { can: [], cannot: [...forbidden, ...closed] };
        part.can.push(can);
        parts.set(key, part);
    }
    return { parts: [...parts.values()] };
}
function listProtected(plan, planPaths) {
    const entries = [];
    const folder = parseGlob(".github/**");
    if (!folder.ok)
        throw new Error("internal error: .github/** is no glob");
    entries.push({ glob: folder.glob, folder: ".github/" });
    for (const path of new Set([plan.source.path, ...planPaths])) {
        // A plan that was read from outside the repository protects nothing inside it.
        const glob = exactGlob(path);
        if (glob === null)
            continue;
        entries.push({ glob, folder: path.slice(0, path.lastIndexOf("/") + 1) || path });
    }
    return entries;
}

;// CONCATENATED MODULE: ./lib/core/audit/territory.js


/**
 * Who may touch what under one plan, indexed once for many paths.
 *
 * The first that holds decides: the track's scope contains the path (`allowed`), a `shared` entry
 * (`shared`), the protected folders (`protected`), the track's own CANNOT (`forbidden`), another
 * track's scope (`foreign`), nothing (`unclaimed`).
 */
class Territory {
    plan;
    #scopes;
    #ownWords;
    #shared;
    #protected;
    /** `planPaths` are the plan files of the repository, all protected; without them the plan's own file alone. */
    constructor(plan, planPaths = []) {
        this.plan = plan;
        this.#scopes = new ScopeIndex(plan.tracks.map((track) => trackScope(plan, track, planPaths)));
        this.#ownWords = new ScopeIndex(plan.tracks.map(rawScope));
        this.#shared = new ScopeIndex(plan.shared.map(sharedEntryScope));
        this.#protected = protectedScope(plan, planPaths);
    }
    /** What the plan says of a path that the track touched. */
    judge(track, path) {
        const holders = this.#holders(path);
        const owners = holders.map((holder) => holder.track.id);
        const own = holders.find((holder) => holder.track.id === track.id);
        if (own !== undefined)
            return { verdict: "allowed", owners: [track.id], pattern: own.glob };
        const shared = this.sharedEntry(path);
        if (shared !== null)
            return { verdict: "shared", owners: sharedOwner(shared), pattern: shared.path.value };
        const guard = this.#guard(path);
        if (guard !== null)
            return { verdict: "protected", owners, pattern: guard };
        const forbidden = this.#forbidden(track, path);
        if (forbidden !== null)
            return { verdict: "forbidden", owners, pattern: forbidden };
        const holder = holders[0];
        if (holder !== undefined)
            return { verdict: "foreign", owners, pattern: holder.glob };
        return { verdict: "unclaimed", owners: [], pattern: null };
    }
    /** The tracks whose scope contains a path, in plan order, each with its CAN glob. */
    holders(path) {
        return this.#holders(path);
    }
    /** The first `shared` entry that matches a path; null where none does. */
    sharedEntry(path) {
        const match = this.#shared.classify(path).find((entry) => entry.verdict === "allowed");
        return match === undefined ? null : (this.plan.shared[match.scope] ?? null);
    }
    #holders(path) {
        return this.#scopes.classify(path).flatMap(({ scope, verdict, glob }) => {
            const track = this.plan.tracks[scope];
            return track !== undefined && verdict === "allowed" ? [{ track, glob }] : [];
        });
    }
    #forbidden(track, path) {
        const index = this.plan.tracks.findIndex((other) => other.id === track.id);
        const own = this.#ownWords.classify(path).find((entry) => entry.scope === index);
        return own?.verdict === "forbidden" ? own.glob : null;
    }
    #guard(path) {
        if (!matchScope(this.#protected, path))
            return null;
        const globs = this.#protected.parts.flatMap((part) => part.can);
        const guard = globs.find((glob) => matchGlob(glob, path));
        if (guard === undefined)
            throw new Error(`internal error: no protected glob matches "${path}"`);
        return guard;
    }
}
function sharedEntryScope(entry) {
    return { parts: [{ can: [entry.path.value], cannot: [] }] };
}
function sharedOwner(entry) {
    return entry.rule.kind === "owner" ? [entry.rule.owner.value] : [];
}

;// CONCATENATED MODULE: ./lib/core/audit/audit-changes.js
















const RULES = [
    incompleteDiff,
    planEdited,
    protectedPath,
    forbiddenPath,
    foreignPath,
    unclaimedPath,
    crossPlanClaim,
    sharedRuleBroken,
    noMustTouch,
    needsNotMerged,
    stalePrompt,
];
/**
 * Holds changes against a track of a plan. The track must be one of the plan's.
 *
 * Equals `auditWithin(new Territory(plan, context.planPaths), …)`; use that to audit many changes against one plan.
 */
function auditChanges(plan, track, changes, context) {
    return auditWithin(new Territory(plan, context.planPaths), track, changes, context);
}
/** Holds changes against a track of an indexed plan. */
function auditWithin(territory, track, changes, context) {
    const { plan } = territory;
    const everything = listTouchedPaths(changes).map((touched) => ({
        touched,
        change: judgeTouched(territory, track, touched, context),
    }));
    const isMergedIn = ({ change }) => isViolation(change) && context.identicalToBase.has(change.path);
    const judged = everything.filter((entry) => !isMergedIn(entry));
    const model = {
        plan,
        track,
        territory,
        context,
        changes: judged.map(({ change }) => change),
        touched: judged.map(({ touched }) => touched),
    };
    const found = [...RULES.flatMap((rule) => rule(model)), ...findInLedger(plan, context.issues)];
    const findings = worstFirst(applySeverities(plan, found));
    return {
        plan,
        track,
        verdict: hasErrors(findings) ? "fail" : "pass",
        changes: model.changes,
        identicalToBase: everything.filter(isMergedIn).map(({ change }) => change.path),
        issues: context.issues,
        findings,
    };
}
/** Whether a path is one that the track should not have touched, or touched in a way to be checked. */
function isViolation(change) {
    return change.verdict !== "allowed";
}
function judgeTouched(territory, track, touched, context) {
    const { path, previousPath, status } = touched;
    const judgement = territory.judge(track, path);
    const pattern = judgement.pattern?.text ?? null;
    const claims = judgement.verdict === "unclaimed" ? (context.otherClaims.get(path) ?? []) : [];
    // Nobody's in this plan and somebody's in another: a reason in the body does not make it free.
    if (claims.length > 0) {
        return { path, previousPath, status, verdict: "foreign", owners: claims, pattern, expansion: null };
    }
    const { verdict, owners } = judgement;
    const expansion = verdict === "unclaimed" ? findReason(path, context) : null;
    return { path, previousPath, status, verdict, owners, pattern, expansion };
}
function findReason(path, context) {
    const expansion = context.expansions.find((line) => line.path === path && line.reason !== "");
    return expansion?.reason ?? null;
}

;// CONCATENATED MODULE: ./lib/render/audit-json.js

function auditToJson(report) {
    return {
        version: 1,
        plan: report.plan.id.value,
        track: report.track.id,
        verdict: report.verdict,
        changes: report.changes.map(changeToJson),
        issues: report.issues.map(issueToJson),
        findings: report.findings,
    };
}
/** An audit as JSON text with a final line break; nothing is capped. */
function renderAuditJson(report) {
    return `${JSON.stringify(auditToJson(report), null, 2)}\n`;
}
/** One row of the issue ledger as JSON. */
function issueToJson(row) {
    return {
        issue: describeIssue(row.ref.value),
        track: row.track.id,
        role: row.role,
        outcome: row.outcome,
        actual: row.actual,
        cause: row.cause,
        movedTo: row.movedTo === null ? null : describeIssue(row.movedTo),
    };
}
function changeToJson({ path, previousPath, status, verdict, owners, pattern }) {
    return { path, previousPath, status, verdict, owner: owners[0] ?? null, pattern };
}

// EXTERNAL MODULE: ./lib/core/text-order.js
var text_order = __nccwpck_require__(4497);
// EXTERNAL MODULE: ./lib/render/word-count.js
var word_count = __nccwpck_require__(5116);
;// CONCATENATED MODULE: ./lib/render/finding-order.js


/** The findings by path, line and column; errors before warnings at one place. */
function sortByPlace(findings) {
    return findings.toSorted((a, b) => (0,text_order/* compareText */.n)(a.location.path, b.location.path) ||
        a.location.line - b.location.line ||
        a.location.column - b.location.column ||
        (0,text_order/* compareText */.n)(a.severity, b.severity) ||
        (0,text_order/* compareText */.n)(a.rule, b.rule));
}
/** The findings with errors first, each severity by place. */
function sortByWeight(findings) {
    const sorted = sortByPlace(findings);
    return [
        ...sorted.filter((finding) => finding.severity === "error"),
        ...sorted.filter((finding) => finding.severity === "warning"),
    ];
}
/** The number of findings of one severity. */
function countOf(findings, severity) {
    return findings.filter((finding) => finding.severity === severity).length;
}
/** "2 errors and 1 warning", without the kind that does not occur; "no findings" for none. */
function countWordsOf(findings) {
    const errors = countOf(findings, "error");
    const warnings = countOf(findings, "warning");
    const parts = [];
    if (errors > 0)
        parts.push((0,word_count/* plural */.L)(errors, "error"));
    if (warnings > 0)
        parts.push((0,word_count/* plural */.L)(warnings, "warning"));
    return parts.length === 0 ? "no findings" : parts.join(" and ");
}

// EXTERNAL MODULE: ./lib/render/display-width.js
var display_width = __nccwpck_require__(9619);
;// CONCATENATED MODULE: ./lib/render/source-line.js


const TAB_COLUMNS = 4;
const MAX_UNITS_BEFORE = 60;
const MAX_UNITS_AFTER = 100;
/**
 * The part of a line around a location, with tabs expanded and hidden characters shown.
 *
 * 1. The carets stand under what the location covers on its first line, wide characters and all.
 * 2. A long line is cut to about 160 UTF-16 units, with `…` where something is left out.
 */
function pointAt(line, location) {
    const start = keepPair(line, Math.min(location.column - 1, line.length));
    const lastColumn = location.endLine > location.line ? line.length : Math.min(location.endColumn - 1, line.length);
    const end = Math.max(start, keepPair(line, lastColumn));
    const from = start > MAX_UNITS_BEFORE ? keepPair(line, start - MAX_UNITS_BEFORE) : 0;
    const to = keepPair(line, Math.min(line.length, start + MAX_UNITS_AFTER));
    const before = (from > 0 ? "…" : "") + source_line_show(line.slice(from, start));
    const marked = source_line_show(line.slice(start, Math.min(end, to)));
    const after = source_line_show(line.slice(Math.min(end, to), to)) + (to < line.length ? "…" : "");
    const indent = " ".repeat((0,display_width/* displayWidth */.F)(before));
    return {
        text: (before + marked + after).trimEnd(),
        pointer: indent + "^".repeat(Math.max(1, (0,display_width/* displayWidth */.F)(marked))),
    };
}
function source_line_show(text) {
    return text.split("\t").map(showHidden).join(" ".repeat(TAB_COLUMNS));
}
/** The offset, or the one before it where it would part a surrogate pair. */
function keepPair(line, offset) {
    const code = line.charCodeAt(offset);
    return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}

;// CONCATENATED MODULE: ./lib/render/finding-text.js




/**
 * The findings as a person likes to read them: message, place, source line with a pointer, evidence; sorted by
 * place, with a closing line that counts them. Ends with a line break.
 *
 * `lookup` gives the text of a file by path; without it the source line is left out.
 */
function renderFindings(findings, lookup, options) {
    const palette = paletteFor(options.color);
    const blocks = sortByPlace(findings).map((finding) => renderBlock(finding, lookup, palette));
    return [...blocks, closingLine(findings, palette)].join("\n");
}
function renderBlock(finding, lookup, palette) {
    const { location } = finding;
    const gutter = " ".repeat(String(location.line).length);
    const [headline, ...notes] = sentencesOf(finding);
    const rule = paintOf(finding, palette)(`${finding.severity}[${finding.rule}]`);
    const place = `${showHidden(location.path)}:${location.line}:${location.column}`;
    const lines = [
        `${rule}${palette.bold(`: ${headline}`)}`,
        `${gutter}${palette.frame("-->")} ${place}`,
        ...sourceLines(finding, lookup(location.path), gutter, palette),
        ...notes.map((note) => `${gutter} ${palette.frame("=")} ${note}`),
    ];
    return `${lines.join("\n")}\n`;
}
function sourceLines(finding, source, gutter, palette) {
    const { location } = finding;
    const line = source?.lineText(location.line) ?? null;
    if (line === null)
        return [];
    const shown = pointAt(line, location);
    return [
        `${gutter} ${palette.frame("|")}`,
        `${palette.frame(`${location.line} |`)} ${shown.text}`.trimEnd(),
        `${gutter} ${palette.frame("|")} ${paintOf(finding, palette)(shown.pointer)}`,
    ];
}
function paintOf(finding, palette) {
    return finding.severity === "error" ? palette.error : palette.warning;
}
/** The message sentence by sentence: the first is the headline, the others become notes below the source line. */
function sentencesOf(finding) {
    const [first = "", ...rest] = oneLine(finding.message).split(/(?<=[.!?]) (?=[A-Z0-9`"])/);
    return [first, ...rest];
}
function closingLine(findings, palette) {
    if (findings.length === 0)
        return "No findings.\n";
    const paths = new Set(findings.map((finding) => finding.location.path));
    const text = `Found ${countWordsOf(findings)} in ${(0,word_count/* plural */.L)(paths.size, "file")}.`;
    const paint = countOf(findings, "error") > 0 ? palette.error : palette.warning;
    return `${paint(text)}\n`;
}
function paletteFor(color) {
    const style = (codes) => {
        return (text) => (color ? `\u001b[${codes}m${text}\u001b[0m` : text);
    };
    return { error: style("1;31"), warning: style("1;33"), bold: style("1"), frame: style("34") };
}

;// CONCATENATED MODULE: ./lib/render/audit-text.js




/** An audit for a person at a terminal: every path with its verdict, the findings, the result. Ends with a line break. */
function renderAuditText(report, options) {
    const { plan, track, changes, findings } = report;
    const heading = `Track ${track.id} of plan ${plan.id.value}: ${(0,word_count/* plural */.L)(changes.length, "path")} touched`;
    const lines = changes.map((change) => `  ${MARKS[change.verdict]} ${describeChange(change)}`);
    const ignored = report.identicalToBase.map((path) => `  = ${showHidden(path)} (same as the base branch)`);
    const blocks = [[heading, ...lines, ...ignored].join("\n") + "\n"];
    if (findings.length > 0) {
        blocks.push(renderFindings(findings, (path) => (path === plan.source.path ? plan.source : undefined), options));
    }
    const result = report.verdict === "pass" ? "pass" : "fail";
    blocks.push(`Audit: ${result}, ${countWordsOf(findings)}.\n`);
    return blocks.join("\n");
}
const MARKS = {
    allowed: "+",
    shared: "~",
    unclaimed: "?",
    forbidden: "x",
    foreign: "x",
    protected: "x",
};
function describeChange({ path, previousPath, status, verdict, owners, pattern }) {
    const from = previousPath === null ? "" : ` (${status} from ${showHidden(previousPath)})`;
    const whose = verdict === "foreign" || verdict === "forbidden" ? owners : [];
    const owner = whose.length === 0 ? "" : `, of ${whose.join(", ")}`;
    const by = pattern === null ? "" : `, by ${showHidden(pattern)}`;
    return `${showHidden(path)}${from}: ${verdict}${owner}${by}`;
}

;// CONCATENATED MODULE: ./lib/render/finding-github.js


/** The findings as workflow commands, one a line, errors first; the runner turns them into annotations. */
function renderWorkflowCommands(findings) {
    return sortByWeight(findings)
        .map((finding) => `${commandOf(finding)}\n`)
        .join("");
}
function commandOf(finding) {
    const properties = [...placeOf(finding.location), ["title", finding.rule]]
        .map(([name, value]) => `${name}=${escapeProperty(value)}`)
        .join(",");
    return `::${finding.severity} ${properties}::${escapeData(oneLine(finding.message))}`;
}
// The runner takes columns only where start and end are on one line, and its end column is inclusive.
function placeOf(location) {
    const lines = [
        ["file", location.path],
        ["line", String(location.line)],
        ["endLine", String(location.endLine)],
    ];
    if (location.endLine !== location.line)
        return lines;
    const endColumn = Math.max(location.column, location.endColumn - 1);
    return [...lines, ["col", String(location.column)], ["endColumn", String(endColumn)]];
}
function escapeData(text) {
    return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(text) {
    return escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

;// CONCATENATED MODULE: ./lib/render/path-address.js
/** A repository path as a relative URI; unpaired surrogates, which no URI can carry, become U+FFFD. */
function encodePath(path) {
    return path
        .split("/")
        .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, "\uFFFD")))
        .join("/");
}

;// CONCATENATED MODULE: ./lib/render/rule-descriptions.js
/** What each rule finds, in one sentence. */
const RULE_DESCRIPTIONS = {
    "invalid-yaml": "The plan file is not YAML that can be read safely.",
    "invalid-plan": "The plan file does not have the shape of a plan.",
    "invalid-glob": "A glob cannot be read.",
    "hidden-characters": "A value holds characters that a reader cannot see.",
    "duplicate-plan": "Two plan files have the same id.",
    "unknown-track": "A name refers to no track of the plan.",
    "needs-cycle": "Tracks wait for each other in a circle.",
    "branch-clash": "Two tracks would work on the same branch.",
    "issue-claimed-twice": "Two tracks would close the same issue.",
    "scope-overlap": "Two tracks that may run at once can write the same file.",
    "cross-plan-overlap": "Tracks of two active plans can write the same file.",
    "undecided-overlap": "It could not be decided whether two tracks can write the same file.",
    "empty-scope": "A track may write no file at all.",
    "boundary-owner": "An integration boundary does not have exactly one owner.",
    "shared-claimed": "A track claims a path that the plan shares.",
    "directory-as-file": "A glob names a folder as if it were a file.",
    "missing-handover": "A track has no handover doc, or the doc does not exist.",
    "missing-issues": "A track names no issue.",
    "issue-not-found": "An issue that the plan names does not exist.",
    "issue-is-pull-request": "A number that the plan names as an issue is a pull request.",
    "missing-soldiers": "A track lists no soldiers.",
    "soldier-not-in-handover": "A soldier does not occur in the handover doc.",
    "missing-read-first": "A file that agents read first does not exist.",
    "path-not-found": "A literal path does not exist.",
    "literal-brackets": "Brackets that look literal are read as a character class.",
    "shallow-cannot": "A CANNOT glob covers only one level of a folder.",
    "useless-cannot": "A CANNOT glob takes nothing away from the track's scope.",
    "broad-scope": "A track claims very much of the repository.",
    "protected-path": "A protected path is claimed or changed.",
    "missing-done-when": "A track does not say when it is done.",
    "missing-verify": "The plan has no final check of the combined result.",
    "prompt-too-long": "A track's prompt has more than 200 words.",
    "issue-already-closed": "An issue that a track would close is closed already.",
    "case-clash": "Two paths differ in upper and lower case alone.",
    "forbidden-path": "A change is on the track's own CANNOT list.",
    "foreign-path": "A change lies in the scope of another track.",
    "unclaimed-path": "A change lies outside the track's CAN list and in no other track's scope.",
    "shared-rule-broken": "A shared file was changed in a way that its rule does not allow.",
    "no-must-touch": "The change touches none of the files that the track must touch.",
    "needs-not-merged": "A track that this one needs is not merged.",
    "plan-edited": "A track's change edits a plan.",
    "ambiguous-track": "Branch, label and provenance line name different tracks.",
    "incomplete-diff": "The list of changed files is not complete.",
    "issue-open": "An issue is open although its track has merged.",
    "issue-reopened": "An issue was reopened after its track had closed it.",
    "issue-closed-without-merge": "An issue was closed without a merge of its track.",
    "keep-open-closed": "An issue that must stay open is closed.",
    "comment-missing": "An analysis track left no comment on an issue.",
    "stale-prompt": "The agent worked from the prompt of an older plan.",
    intrusion: "A pull request of no track touches a claimed scope.",
    "issue-not-planned": "An issue was closed as not planned.",
    "issue-moved": "An issue was moved to another repository.",
    "issue-deleted": "An issue was deleted.",
    "issue-unreadable": "The state of an issue cannot be read.",
    "unattributed-commit": "A commit on the base branch belongs to no track.",
};

;// CONCATENATED MODULE: ./lib/render/sarif.js






/** The findings as a SARIF 2.1.0 log with one run; `toolVersion` is the product's. */
function renderSarif(findings, toolVersion) {
    const used = new Set(findings.map((finding) => finding.rule));
    const rules = RULE_IDS.filter((rule) => used.has(rule));
    return {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: { name: "parallel-dispatch", semanticVersion: toolVersion, rules: rules.map(ruleMetadata) },
                },
                originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
                columnKind: "utf16CodeUnits",
                results: sortByPlace(findings).map((finding) => resultOf(finding, rules)),
            },
        ],
    };
}
function ruleMetadata(rule) {
    return {
        id: rule,
        shortDescription: { text: RULE_DESCRIPTIONS[rule] },
        help: { text: RULE_DESCRIPTIONS[rule] },
        defaultConfiguration: { level: RULE_SEVERITIES[rule] },
    };
}
function resultOf(finding, rules) {
    const { location } = finding;
    return {
        ruleId: finding.rule,
        ruleIndex: rules.indexOf(finding.rule),
        level: finding.severity,
        message: { text: oneLine(finding.message) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: encodePath(location.path), uriBaseId: "%SRCROOT%" },
                    region: {
                        startLine: location.line,
                        startColumn: location.column,
                        endLine: location.endLine,
                        endColumn: location.endColumn,
                    },
                },
            },
        ],
        partialFingerprints: { "findingIdentity/v1": fingerprint(finding) },
        properties: { tracks: finding.tracks, ...(finding.overlap && { overlap: finding.overlap }) },
    };
}
// What makes a finding the same one after lines above it have moved.
function fingerprint(finding) {
    const identity = [
        finding.rule,
        finding.location.path,
        finding.tracks,
        finding.overlap?.patterns ?? finding.message,
    ];
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 32);
}

;// CONCATENATED MODULE: ./lib/app/cli-findings.js


/** The findings as seen from another folder: each location's path goes through `toPath`. */
function placeFindings(findings, loaded, toPath) {
    const sources = new Map(loaded.map(({ source }) => [toPath(source.path), source]));
    return {
        findings: findings.map((finding) => ({
            ...finding,
            location: { ...finding.location, path: toPath(finding.location.path) },
        })),
        lookup: (path) => sources.get(path),
    };
}
/** Findings for a person in the working folder. */
function findingsText(findings, loaded, workspace, color) {
    const placed = placeFindings(findings, loaded, (path) => workspace.shownPath(path));
    return renderFindings(placed.findings, placed.lookup, { color });
}
/** Writes findings to standard error, where they keep a command from giving its result. */
function noteFindings(findings, loaded, workspace, terminal) {
    terminal.note(findingsText(findings, loaded, workspace, terminal.noteColor));
}
/** 1 when a finding is at or above the level, otherwise 0. */
function exitCodeOf(findings, failOn) {
    const failing = findings.some((finding) => failOn === "warning" || finding.severity === "error");
    return failing ? 1 : 0;
}
/** Says on standard error what a check could not know. */
async function noteGaps(workspace, terminal) {
    const style = (0,cli_style/* paint */.n)(terminal.noteColor);
    const tracked = await workspace.tracked();
    if (tracked.kind === "unknown") {
        terminal.note(`${style.yellow("note:")} ${tracked.reason}, so which files exist is not known to the check.\n`);
    }
}

;// CONCATENATED MODULE: ./lib/app/cli-output.js
/** Prints a value as JSON, indented, for people and machines alike. */
function printJson(value, terminal) {
    terminal.print(`${JSON.stringify(value, null, 2)}\n`);
}

;// CONCATENATED MODULE: ./lib/app/cli-track.js


/** The track that `--track` names. Fails with `bad-input`, and names the nearest id, where there is none. */
function namedTrack(plan, id) {
    const ids = plan.tracks.map((track) => track.id);
    const list = `The tracks are: ${ids.join(", ")}.`;
    if (id === null)
        throw new errors/* ActionError */.l("bad-input", "--track is missing.", list);
    const track = plan.tracks.find((one) => one.id === id);
    if (track !== undefined)
        return track;
    const nearest = nearestName(id, ids);
    const hint = nearest === null ? list : `Did you mean "${nearest}"?`;
    throw new errors/* ActionError */.l("bad-input", `The plan has no track "${id}".`, hint);
}

;// CONCATENATED MODULE: ./lib/core/audit/audit-context.js
/** A context that knows nothing but the base branch: what an offline audit starts from. */
function offlineContext(baseBranch) {
    return {
        baseBranch,
        planPaths: [],
        diffProblems: [],
        expansions: [],
        identicalToBase: new Set(),
        otherClaims: new Map(),
        promptDigest: null,
        mergedTracks: null,
        issues: [],
    };
}

// EXTERNAL MODULE: ./lib/core/audit/name-status.js + 1 modules
var name_status = __nccwpck_require__(3702);
;// CONCATENATED MODULE: ./lib/core/audit/signal-lines.js
/** Every `Dispatch-Track:` line of a text, in order; HTML comments do not count. */
function signal_lines_findDispatchLines(text) {
    return lineValues(text, /^[ \t>*-]*Dispatch-Track:[ \t]*(.*)$/i).map(readDispatchLine);
}
/** Every `Scope-Expansion:` line of a text, in order; HTML comments do not count. */
function findScopeExpansions(text) {
    return lineValues(text, /^[ \t>*-]*Scope-Expansion:[ \t]*(.*)$/i).flatMap(readExpansion);
}
/** A text without its HTML comments, which a reader of the page does not see. */
function withoutHtmlComments(text) {
    return text.replace(/<!--[\s\S]*?(?:--!?>|$)/g, "");
}
function lineValues(text, pattern) {
    return withoutHtmlComments(text)
        .split(/\r\n|\r|\n/)
        .flatMap((line) => pattern.exec(line)?.[1]?.trim() ?? []);
}
function readDispatchLine(value) {
    const text = value.replace(/^`+|`+$/g, "").trim();
    const parts = /^([a-z][a-z0-9-]*)\/([A-Za-z][\w-]*)(?:@([0-9a-f]{12}))?$/i.exec(text);
    if (parts === null)
        return { text, address: null, digest: null };
    const [, plan = "", track = "", digest] = parts;
    return { text, address: { plan, track }, digest: digest?.toLowerCase() ?? null };
}
function readExpansion(value) {
    const quoted = /^`([^`]+)`[ \t]*(?:(?:—|–|--|-|:)[ \t]*(.*))?$/.exec(value);
    // The dash that the prompt prints wins, so that a path may hold " - " itself.
    const plain = /^(.+?)[ \t]+(?:—|–)[ \t]*(.*)$/.exec(value) ?? /^(.+?)[ \t]+--?[ \t]+(.*)$/.exec(value);
    const [, path = value, reason = ""] = quoted ?? plain ?? [];
    return path === "" ? [] : [{ path, reason: reason.trim() }];
}

;// CONCATENATED MODULE: ./lib/app/commands/audit-input.js







/** Reads `--diff` or `--changes`. Fails with `bad-input` on neither, on both, and on another kind of range. */
function readRequest(args) {
    const [range, file] = [args.value("diff"), args.value("changes")];
    if (range !== null && file !== null) {
        throw new errors/* ActionError */.l("bad-input", "--diff and --changes exclude each other.", "Give one of them.");
    }
    if (file !== null)
        return { kind: "changes", file };
    if (range === null) {
        throw new errors/* ActionError */.l("bad-input", "audit needs a diff.", "Write --diff origin/main...HEAD, or --changes FILE.");
    }
    const sides = /^(.*?)\.\.\.(.*)$/.exec(range);
    if (sides === null || range === "...") {
        throw new errors/* ActionError */.l("bad-input", `--diff "${range}" is not BASE...HEAD.`, "Write three dots: two would also show what BASE gained in the meantime.");
    }
    return { kind: "diff", base: orHead(sides[1]), head: orHead(sides[2]) };
}
function orHead(side) {
    return side === undefined || side === "" ? "HEAD" : side;
}
/** The input of an audit from git's own output. */
function inputFromChanges(bytes, context) {
    const reading = (0,name_status/* parseNameStatus */.F)(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
    return { changes: reading.changes, context: { ...context, diffProblems: reading.problems } };
}
/** The input of an audit from two commits: with the lines of shared files, and what the commits say. */
async function inputFromDiff(diff, plan, track, context) {
    const reading = await withSharedLines(await diff.changes(), diff, plan);
    const differing = await diff.differing();
    const text = (await diff.messages()).join("\n");
    const touched = listTouchedPaths(reading.changes).map(({ path }) => path);
    return {
        changes: reading.changes,
        context: {
            ...context,
            diffProblems: reading.problems,
            expansions: findScopeExpansions(text),
            identicalToBase: new Set(touched.filter((path) => !differing.has(path))),
            promptDigest: digestIn(text, plan, track),
        },
    };
}
/** What an audit knows without a diff. `base` is what the branch is called where the plan does not say. */
function baseContext(plan, base, planPaths) {
    return { ...offlineContext(plan.base?.value ?? base.replace(/^origin\//, "")), planPaths };
}
async function withSharedLines(reading, diff, plan) {
    const shared = sharedScope(plan);
    const changes = [];
    for (const change of reading.changes) {
        const patch = matchScope(shared, change.path) ? await diff.patch(change) : null;
        changes.push({ ...change, patch });
    }
    return { changes, problems: reading.problems };
}
function digestIn(text, plan, track) {
    const own = signal_lines_findDispatchLines(text).filter(({ address }) => address?.plan === plan.id.value && address.track === track.id);
    return own.at(-1)?.digest ?? null;
}

;// CONCATENATED MODULE: ./lib/core/plan/wording.js

const MAX_SHOWN_CHARS = 160;
/** A glob in double quotes, as it may be pasted into a plan. */
function quoteGlob(glob) {
    return JSON.stringify(clip(typeof glob === "string" ? glob : glob.text));
}
/** A path, id or key in backticks. */
function code(text) {
    return delimitCode(clip(text));
}
/** `a`, `b` and `c`; a long list ends in "and N more". */
function listCodes(names, limit = 6) {
    const shown = names.slice(0, limit).map((name) => code(name));
    const rest = names.length - shown.length;
    if (rest > 0)
        return `${shown.join(", ")} and ${String(rest)} more`;
    const last = shown.at(-1) ?? "";
    return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}
/** `1 file`, `2 files`. */
function count(number, noun) {
    return `${String(number)} ${noun}${number === 1 ? "" : "s"}`;
}
/** `line 12`, of the start of a span. */
function lineOf(source, span) {
    return `line ${String(source.locate(span).line)}`;
}
/** `#12`, or `owner/name#12` for an issue of another repository. */
function showIssue(ref) {
    return `${ref.repository ?? ""}#${String(ref.number)}`;
}
function clip(text) {
    return text.length > MAX_SHOWN_CHARS ? `${text.slice(0, MAX_SHOWN_CHARS)}…` : text;
}

;// CONCATENATED MODULE: ./lib/core/plan/checklist.js

/**
 * The source's four questions about a plan, answered from what the rules found.
 *
 * `findings` are those before the plan's own `rules` settings: a rule that is off still answers its question.
 */
function answerChecklist(plan, findings) {
    return [
        answerScopes(plan, findings),
        answerBoundaries(plan, findings),
        answerSuccess(plan, findings),
        answerVerify(plan),
    ];
}
function answerScopes(plan, findings) {
    const question = "Are the write scopes disjoint?";
    const overlaps = ofRules(findings, "scope-overlap", "cross-plan-overlap");
    const first = overlaps[0];
    if (first !== undefined) {
        const pairs = `${count(overlaps.length, "pair")} of tracks may write the same path`;
        return no(question, `${pairs}, first ${listCodes(first.tracks)}: ${first.overlap?.witness ?? ""}`);
    }
    if (ofRules(findings, "undecided-overlap").length > 0) {
        return no(question, "for some tracks it could not be decided, and that is not a yes");
    }
    if (ofRules(findings, "needs-cycle").length > 0) {
        return no(question, "`needs` runs in a circle, so it is open which tracks run at once");
    }
    if (ofRules(findings, "invalid-yaml", "invalid-plan", "invalid-glob", "hidden-characters").length > 0) {
        return no(question, "a part of the plan could not be read, so its scopes are not known in full");
    }
    const tracks = plan.tracks.length;
    if (tracks === 1)
        return yes(question, "the plan has one track, and no other plan claims a path of it");
    return yes(question, `no path, existing or not, is in the scopes of two of the ${String(tracks)} tracks that may run at once`);
}
function answerBoundaries(plan, findings) {
    const question = "Does every integration boundary have exactly one owner?";
    const broken = ofRules(findings, "boundary-owner");
    if (broken.length > 0)
        return no(question, `${count(broken.length, "finding")} of \`boundary-owner\` say otherwise`);
    if (plan.boundaries.length === 0)
        return yes(question, "the plan declares no boundary");
    const boundaries = plan.boundaries.length === 1
        ? "the 1 boundary is"
        : `each of the ${String(plan.boundaries.length)} boundaries is`;
    return yes(question, `${boundaries} in the scope of its owner alone`);
}
function answerSuccess(plan, findings) {
    const question = "Can each track define success without another track's unmerged code?";
    const silent = plan.tracks.filter((track) => track.doneWhen.length === 0).map((track) => track.id);
    if (silent.length > 0)
        return no(question, `no \`done-when\` in ${listCodes(silent)}`);
    if (ofRules(findings, "needs-cycle", "unknown-track").length > 0) {
        return no(question, "some `needs` cannot be merged first: it names an unknown track or runs in a circle");
    }
    const waits = plan.tracks.some((track) => track.needs.length > 0);
    const order = waits ? ", and starts when what it needs is merged" : ", and none needs another";
    return yes(question, `each track has its own \`done-when\`${order}`);
}
function answerVerify(plan) {
    const question = "Is the coordinator's verification pass obvious?";
    if (plan.verify.length === 0)
        return no(question, "the plan has no `verify` steps");
    return yes(question, `${count(plan.verify.length, "step")} in \`verify\``);
}
function ofRules(findings, ...rules) {
    return findings.filter((finding) => rules.includes(finding.rule));
}
function yes(question, reason) {
    return { question, answer: "yes", reason };
}
function no(question, reason) {
    return { question, answer: "no", reason };
}

;// CONCATENATED MODULE: ./lib/core/plan/launch-order.js
/**
 * Track ids by launch phase: a track stands in the first phase after all that it needs.
 *
 * 1. Within a phase the tracks keep the order of the file, and all of them may run at once.
 * 2. Empty while `needs` has a cycle. Unknown ids in `needs` are passed over (`unknown-track` reports them).
 */
function launchPhases(plan) {
    const needs = directNeeds(plan);
    const phaseOf = new Map();
    let waiting = plan.tracks.map((track) => track.id);
    const phases = [];
    while (waiting.length > 0) {
        const ready = waiting.filter((id) => [...(needs.get(id) ?? [])].every((need) => phaseOf.has(need)));
        if (ready.length === 0)
            return [];
        for (const id of ready)
            phaseOf.set(id, phases.length);
        phases.push(ready);
        waiting = waiting.filter((id) => !phaseOf.has(id));
    }
    return phases;
}
/**
 * Whether track `a` needs track `b`, directly or through others.
 *
 * A track needs itself only when `needs` has a cycle through it.
 */
function needsTransitively(plan) {
    const needs = directNeeds(plan);
    const reached = new Map();
    return (a, b) => {
        let all = reached.get(a);
        if (all === undefined) {
            all = reachFrom(a, needs);
            reached.set(a, all);
        }
        return all.has(b);
    };
}
/**
 * The tracks of every cycle in `needs`, each cycle once, as a path that returns to its first track.
 *
 * A track that needs itself is the cycle `[a, a]`. Of several cycles through one track, one is given.
 */
function findNeedsCycles(plan) {
    const needs = directNeeds(plan);
    const seen = new Set();
    const cycles = [];
    for (const { id } of plan.tracks) {
        if (seen.has(id))
            continue;
        const cycle = shortestCycle(id, needs);
        if (cycle === null || cycle.some((each) => seen.has(each)))
            continue;
        for (const each of cycle)
            seen.add(each);
        cycles.push(cycle);
    }
    return cycles;
}
function directNeeds(plan) {
    const known = new Map(plan.tracks.map((track) => [track.id, track.id]));
    return new Map(plan.tracks.map((track) => [
        track.id,
        new Set(track.needs.flatMap((need) => known.get(need.value) ?? [])),
    ]));
}
function reachFrom(start, needs) {
    const reached = new Set();
    const queue = [...(needs.get(start) ?? [])];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
        if (reached.has(id))
            continue;
        reached.add(id);
        queue.push(...(needs.get(id) ?? []));
    }
    return reached;
}
function shortestCycle(start, needs) {
    const cameFrom = new Map();
    let frontier = [start];
    while (frontier.length > 0) {
        const next = [];
        for (const id of frontier) {
            for (const need of needs.get(id) ?? []) {
                if (need === start)
                    return [...pathTo(id, start, cameFrom), start];
                if (cameFrom.has(need))
                    continue;
                cameFrom.set(need, id);
                next.push(need);
            }
        }
        frontier = next;
    }
    return null;
}
function pathTo(end, start, cameFrom) {
    const path = [end];
    for (let at = end; at !== start;) {
        const before = cameFrom.get(at);
        if (before === undefined)
            throw new Error(`internal error: ${at} has no way back to ${start}`);
        path.unshift(before);
        at = before;
    }
    return path;
}

;// CONCATENATED MODULE: ./lib/core/plan/existing-files.js

/** How many existing files a finding lists; the count beside the list is never cut. */
const MAX_LISTED = 20;
/**
 * Which existing files each scope contains.
 *
 * Each file is classified once against all scopes. A pair is then answered from one bit a file, so that even
 * plans in which every pair of 1,000 tracks conflicts stay within seconds.
 */
class ExistingFiles {
    #files;
    #bits;
    constructor(scopes, files) {
        this.#files = files;
        this.#bits = classifyAll(scopes, files);
    }
    /** How many existing files a scope contains. */
    count(scope) {
        return this.#bits[scope]?.reduce((sum, word) => sum + countBits(word), 0) ?? 0;
    }
    /** The existing files in both scopes. */
    shared(a, b) {
        const ofA = this.#bits[a] ?? new Uint32Array();
        const ofB = this.#bits[b] ?? new Uint32Array();
        const files = [];
        let count = 0;
        for (const [at, word] of ofA.entries()) {
            const both = word & (ofB[at] ?? 0);
            if (both === 0)
                continue;
            count += countBits(both);
            if (files.length < MAX_LISTED)
                files.push(...this.#filesOf(at, both));
        }
        return { files: files.slice(0, MAX_LISTED), count };
    }
    #filesOf(at, word) {
        return this.#files.slice(at * 32, at * 32 + 32).filter((_, bit) => ((word >>> bit) & 1) === 1);
    }
}
function classifyAll(scopes, files) {
    const words = Math.ceil(files.length / 32);
    const bits = scopes.map(() => new Uint32Array(words));
    const index = new ScopeIndex(scopes);
    for (const [at, file] of files.entries()) {
        for (const { scope, verdict } of index.classify(file)) {
            const row = bits[scope];
            if (verdict !== "allowed" || row === undefined)
                continue;
            row[at >>> 5] = (row[at >>> 5] ?? 0) | (1 << (at & 31));
        }
    }
    return bits;
}
// Counts the bits of all pairs, then of all fours, and so on, in parallel.
function countBits(word) {
    const pairs = word - ((word >>> 1) & 0x55555555);
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

;// CONCATENATED MODULE: ./lib/core/plan/file-tree.js

/** How many names are compared in search of near ones; a plan full of missing paths must not take minutes. */
const MAX_COMPARISONS = 2_000_000;
/** The files that git tracks, with the folders that they imply. */
class FileTree {
    files;
    #known;
    #folders;
    #comparisonsLeft = MAX_COMPARISONS;
    constructor(files) {
        this.files = files;
        this.#known = new Set(files);
        this.#folders = groupByFolder(files);
    }
    /** Whether git tracks this file. */
    hasFile(path) {
        return this.#known.has(path);
    }
    /** Whether a tracked file is below this folder; the path has no slash at its end, and "" is the top. */
    hasFolder(path) {
        return this.#folders.has(path);
    }
    /** Every folder but the top. */
    folders() {
        return [...this.#folders.keys()].filter((folder) => folder !== "");
    }
    /** The existing file or folder that a path which does not exist most likely means; null when none is near. */
    nearest(path) {
        const parts = path.split("/");
        let folder = "";
        for (const [index, part] of parts.entries()) {
            const below = join(folder, part);
            const isLast = index === parts.length - 1;
            if (!isLast && this.hasFolder(below))
                folder = below;
            else
                return this.#nearestIn(folder, part, parts.slice(index + 1));
        }
        return null;
    }
    /**
     * An existing sibling that differs from a new file's name as typing errors do; null when there is none.
     *
     * One edit apart and at least five characters long. Names that differ in digits alone are numbered and not
     * mistyped, and those that differ in letter case alone have a rule of their own.
     */
    mistypedSibling(path) {
        const slash = path.lastIndexOf("/");
        const folder = path.slice(0, Math.max(slash, 0));
        const name = path.slice(slash + 1);
        if (name.length < 5)
            return null;
        const siblings = this.#take(this.#folders.get(folder)?.files ?? []);
        const near = siblings.find((sibling) => isMistyped(name, sibling));
        return near === undefined ? null : join(folder, near);
    }
    #nearestIn(folder, name, rest) {
        const { files, folders } = this.#folders.get(folder) ?? { files: [], folders: [] };
        const near = nearestName(name, this.#take(rest.length > 0 ? folders : [...folders, ...files]));
        if (near === null)
            return this.#sameName(rest.at(-1) ?? name);
        const whole = join(folder, [near, ...rest].join("/"));
        return this.hasFile(whole) || this.hasFolder(whole) ? whole : join(folder, near);
    }
    // A file of the same name elsewhere, when it is the only one: the usual trace of a move.
    #sameName(name) {
        const suffix = `/${name}`;
        const found = this.#take(this.files).filter((file) => file === name || file.endsWith(suffix));
        return found.length === 1 ? (found[0] ?? null) : null;
    }
    #take(names) {
        if (names.length > this.#comparisonsLeft)
            return [];
        this.#comparisonsLeft -= names.length;
        return names;
    }
}
function groupByFolder(files) {
    const folders = new Map([["", { files: [], folders: [] }]]);
    for (const file of files) {
        const slash = file.lastIndexOf("/");
        openFolder(folders, file.slice(0, Math.max(slash, 0))).files.push(file.slice(slash + 1));
    }
    return folders;
}
function openFolder(folders, path) {
    const known = folders.get(path);
    if (known !== undefined)
        return known;
    const opened = { files: [], folders: [] };
    folders.set(path, opened);
    const slash = path.lastIndexOf("/");
    openFolder(folders, path.slice(0, Math.max(slash, 0))).folders.push(path.slice(slash + 1));
    return opened;
}
function join(folder, name) {
    return folder === "" ? name : `${folder}/${name}`;
}
function isMistyped(name, sibling) {
    if (withoutDigits(sibling) === withoutDigits(name))
        return false;
    if (sibling.toLowerCase() === name.toLowerCase())
        return false;
    return editDistance(name, sibling, 2) === 1;
}
function withoutDigits(text) {
    return text.replace(/\d+/g, "");
}

;// CONCATENATED MODULE: ./lib/core/plan/scope-members.js


/**
 * Whether a scope has a path, by asking for one glob after the other.
 *
 * The same answer as `findMember` of the whole scope but for the witness, which need not be a shortest one; the first
 * glob settles it for almost every track, and the others are then never looked at.
 */
function findAnyMember(scope) {
    let undecided = null;
    for (const part of scope.parts) {
        for (const glob of part.can) {
            const decision = findMember(scopeOf([glob], part.cannot));
            if (decision.kind === "found")
                return decision;
            if (decision.kind === "undecided")
                undecided ??= decision;
        }
    }
    return undecided ?? { kind: "none" };
}

;// CONCATENATED MODULE: ./lib/core/plan/model.js






/** Computes the model of a plan. */
function buildModel(plan, decodeFindings, facts) {
    const others = facts.otherPlans.filter((other) => other.source.path !== plan.source.path);
    const otherPlans = others.filter((other) => other.id.value !== plan.id.value);
    const planPaths = [...[plan, ...others].map((each) => each.source.path), ...facts.brokenPlans];
    const claimants = [plan, ...otherPlans].flatMap((each) => claimantsOf(each, planPaths));
    const scopes = claimants.map((claimant) => claimant.scope);
    const partial = new Set(decodeFindings.flatMap((finding) => finding.tracks));
    const ownCount = plan.tracks.length;
    return {
        plan,
        facts,
        otherPlans,
        tree: facts.files === null ? null : new FileTree(facts.files),
        planPaths,
        claimants,
        ownCount,
        members: scopes.slice(0, ownCount).map((scope) => findAnyMember(scope)),
        overlaps: findConflicts(plan, claimants, partial),
        existing: facts.files === null ? null : new ExistingFiles(scopes, facts.files),
        partial,
        isPartial: decodeFindings.some((finding) => finding.tracks.length === 0),
    };
}
function claimantsOf(plan, planPaths) {
    const scopes = trackScopes(plan, planPaths);
    return plan.tracks.flatMap((track, index) => {
        const scope = scopes[index];
        return scope === undefined ? [] : [{ plan, track, scope }];
    });
}
// A scope with an unreadable glob says nothing certain, and its plan fails for that glob already.
function findConflicts(plan, claimants, partial) {
    const needs = needsTransitively(plan);
    return findOverlaps(claimants.map((claimant) => claimant.scope), {
        mayConflict: (a, b) => {
            const first = claimants[a];
            const second = claimants[b];
            if (first?.plan !== plan || second === undefined || partial.has(first.track.id))
                return false;
            if (second.plan !== plan)
                return true;
            if (partial.has(second.track.id))
                return false;
            return !needs(first.track.id, second.track.id) && !needs(second.track.id, first.track.id);
        },
    });
}

;// CONCATENATED MODULE: ./lib/core/plan/rule.js

/** A finding in the plan's own file, with the rule's own severity. */
function planFinding(model, rule, parts) {
    return {
        rule,
        severity: RULE_SEVERITIES[rule],
        message: parts.message,
        location: model.plan.source.locate(parts.span),
        tracks: parts.tracks ?? [],
        ...(parts.overlap === undefined ? {} : { overlap: parts.overlap }),
    };
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/prompt-too-long.js


const MAX_WORDS = 200;
/** A track whose prompt would have more than 200 words, so that its rules drown in them. */
function findLongPrompts(model, countWords) {
    return model.plan.tracks.flatMap((track) => {
        const words = countWords(model.plan, track.id);
        if (words <= MAX_WORDS)
            return [];
        const message = `the prompt of track ${code(track.id)} would have ${String(words)} words, and ${String(MAX_WORDS)} are the aim: cover folders with one glob each, move detail to the handover doc, or split the track`;
        return [planFinding(model, "prompt-too-long", { span: track.span, tracks: [track.id], message })];
    });
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/boundary-owner.js





/** A boundary that is not in the scope of its owner, and of its owner alone, even among tracks that run in turn. */
function findBoundaryProblems(model) {
    const rivals = findRivals(model);
    return model.plan.boundaries.flatMap((boundary, index) => {
        const owner = model.plan.tracks.findIndex((track) => track.id === boundary.owner.value);
        const track = model.plan.tracks[owner];
        if (track === undefined)
            return [describeUnknown(model, boundary)];
        const others = (rivals.get(index) ?? []).filter((rival) => rival !== track);
        return [...describeEscape(model, boundary, track, owner), ...describeRivals(model, boundary, others)];
    });
}
// Which tracks may write each boundary, by the index of the boundary.
function findRivals(model) {
    const { boundaries, tracks } = model.plan;
    const rivals = new Map();
    if (boundaries.length === 0)
        return rivals;
    const scopes = [
        ...boundaries.map((boundary) => scopeOf([boundary.path.value])),
        ...model.claimants.slice(0, model.ownCount).map((claimant) => claimant.scope),
    ];
    const mayConflict = (a, b) => a < boundaries.length && b >= boundaries.length;
    for (const overlap of findOverlaps(scopes, { mayConflict })) {
        const track = tracks[overlap.b - boundaries.length];
        if (track === undefined)
            continue;
        const known = rivals.get(overlap.a);
        if (known === undefined)
            rivals.set(overlap.a, [track]);
        else
            known.push(track);
    }
    return rivals;
}
function describeUnknown(model, { path, owner }) {
    const ids = model.plan.tracks.map((track) => track.id);
    const near = nearestName(owner.value, ids);
    const advice = near === null ? `the tracks are ${listCodes(ids, 12)}` : `did you mean ${code(near)}?`;
    return planFinding(model, "boundary-owner", {
        span: owner.span,
        message: `the boundary ${quoteGlob(path.value)} belongs to ${code(owner.value)}, and the plan has no such track: ${advice}`,
    });
}
function describeEscape(model, { path }, track, index) {
    const scope = model.claimants[index]?.scope;
    if (scope === undefined || model.partial.has(track.id))
        return [];
    const reason = tellEscape(findEscape(scopeOf([path.value]), scope), track.id);
    if (reason === null)
        return [];
    return [
        planFinding(model, "boundary-owner", {
            span: path.span,
            tracks: [track.id],
            message: `the boundary ${quoteGlob(path.value)} belongs to track ${code(track.id)}, but ${reason}. Add it to the \`can-touch\` of ${code(track.id)} (and see that \`cannot-touch\` and \`shared\` leave it there), or name the track that does own it`,
        }),
    ];
}
function tellEscape(escape, owner) {
    switch (escape.kind) {
        case "none":
            return null;
        case "found":
            return `${code(escape.witness)} is not in the scope of ${code(owner)}`;
        case "undecided":
            return `whether it is in the scope of ${code(owner)} could not be decided (${escape.reason})`;
    }
}
function describeRivals(model, { path, owner }, others) {
    if (others.length === 0)
        return [];
    const names = others.map((track) => track.id);
    const claim = names.length === 1 ? "may write it too" : "may write it too, each of them";
    return [
        planFinding(model, "boundary-owner", {
            span: path.span,
            tracks: [owner.value, ...names],
            message: `the boundary ${quoteGlob(path.value)} belongs to track ${code(owner.value)} alone, but ${listCodes(names)} ${claim}: add ${quoteGlob(path.value)} to \`cannot-touch\` there`,
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/branch-clash.js




/**
 * One branch that two tracks could work on, or the base branch itself: the audit could not tell whose work it holds.
 *
 * Tracks that run one after the other clash too. Plans with `delivery: push` use no branches.
 */
function findBranchClashes(model) {
    const branches = model.claimants.flatMap((claimant, index) => toBranch(claimant, index < model.ownCount));
    const overlaps = findOverlaps(branches.map((branch) => scopeOf([branch.glob])), { mayConflict: (a, b) => branches[a]?.isOwn === true && branches[b] !== undefined });
    return [...findBase(model, branches), ...overlaps.flatMap((overlap) => describe(model, branches, overlap))];
}
function toBranch({ plan, track }, isOwn) {
    if (plan.delivery === "push")
        return [];
    const parsed = parseGlob(track.branch.value);
    return parsed.ok ? [{ plan, track, glob: parsed.glob, isOwn }] : [];
}
function findBase(model, branches) {
    const base = model.plan.base?.value;
    if (base === undefined)
        return [];
    return branches
        .filter((branch) => branch.isOwn && matchGlob(branch.glob, base))
        .map(({ track }) => planFinding(model, "branch-clash", {
        span: track.branch.span,
        tracks: [track.id],
        message: `the branch ${quoteGlob(track.branch.value)} of track ${code(track.id)} is also the plan's base ${code(base)}: give the track a branch of its own, such as ${code(defaultBranch(model.plan, track))}`,
    }));
}
function describe(model, branches, overlap) {
    const first = branches[overlap.a];
    const second = branches[overlap.b];
    if (first === undefined || second === undefined)
        return [];
    const place = second.isOwn ? second : first;
    const other = second.isOwn ? first : second;
    const otherName = other.isOwn ? other.track.id : `${other.plan.id.value}/${other.track.id}`;
    const sure = overlap.kind === "found"
        ? `can both be ${code(overlap.witness)}`
        : `could not be told apart (${overlap.reason})`;
    return [
        planFinding(model, "branch-clash", {
            span: place.track.branch.span,
            tracks: second.isOwn ? [first.track.id, second.track.id] : [place.track.id, otherName],
            message: `the branches of tracks ${code(otherName)} (${quoteGlob(other.track.branch.value)}) and ${code(place.track.id)} (${quoteGlob(place.track.branch.value)}) ${sure}: give each a name that says whose it is, such as ${code(defaultBranch(model.plan, place.track))}`,
        }),
    ];
}
function defaultBranch(plan, track) {
    return `dispatch/${plan.id.value}/${track.id}`;
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/broad-scope.js




/** Below this many files a share says little. */
const MIN_FILES = 20;
const BROAD_SHARE = 0.5;
/** A scope so wide that it leaves other tracks no room: the top level, every folder, or most files. */
function findBroadScopes(model) {
    return model.plan.tracks.flatMap((track, index) => {
        const wide = track.canTouch.flatMap((glob) => {
            const what = nameTop(glob.value);
            return what === null ? [] : [broad_scope_describeGlob(model, track, glob, what)];
        });
        return wide.length > 0 ? wide : describeShare(model, track, index);
    });
}
// What a glob covers of the top of the repository; null when it leaves a part of it free.
function nameTop(glob) {
    // Only a glob that starts with a wildcard covers the top as people write it; deciding all of them would be waste.
    if (!/^[*?{][^()[\]]*$/.test(glob.text))
        return null;
    const covered = TOPS.find(([top]) => {
        const parsed = parseGlob(top);
        return parsed.ok && findEscape(scopeOf([parsed.glob]), scopeOf([glob])).kind === "none";
    });
    return covered?.[1] ?? null;
}
const TOPS = [
    ["**", "the whole repository"],
    ["*/*", "every folder at the top of the repository"],
    ["*", "every file at the top of the repository"],
];
function broad_scope_describeGlob(model, track, { value, span }, what) {
    return planFinding(model, "broad-scope", {
        span,
        tracks: [track.id],
        message: `${quoteGlob(value)} gives track ${code(track.id)} ${what}: name the folders that its work needs, as in "api/routes/**"`,
    });
}
function describeShare(model, track, index) {
    const total = model.tree?.files.length ?? 0;
    const count = model.existing?.count(index) ?? 0;
    if (total < MIN_FILES || count <= total * BROAD_SHARE)
        return [];
    const share = `${String(count)} of ${String(total)} files (${String(Math.floor((count / total) * 100))} %)`;
    return [
        planFinding(model, "broad-scope", {
            span: track.span,
            tracks: [track.id],
            message: `the scope of track ${code(track.id)} holds ${share}: narrow its globs to the folders that its work needs`,
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/plan-globs.js
/** Every glob over files in a plan but the `when` of gates, in the order of the file's sections. */
function listPlanGlobs(plan) {
    const ofPlan = [
        ...toGlobs("shared", null, plan.shared.map((shared) => shared.path)),
        ...toGlobs("boundaries", null, plan.boundaries.map((boundary) => boundary.path)),
    ];
    return [...ofPlan, ...plan.tracks.flatMap((track) => listTrackGlobs(track))];
}
/** Every glob of a track. */
function listTrackGlobs(track) {
    return [
        ...toGlobs(track.type === "code" ? "can-touch" : "outputs", track, track.canTouch),
        ...toGlobs("cannot-touch", track, track.cannotTouch),
        ...toGlobs("must-touch", track, track.mustTouch),
    ];
}
/** The folder that every match of a glob is below: its leading segments without wildcards; "" for none. */
function literalFolder(glob) {
    const segments = glob.text.split("/");
    const magic = segments.findIndex((segment) => /[*?[\]{}()\\]/.test(segment));
    return segments.slice(0, magic < 0 ? -1 : magic).join("/");
}
function toGlobs(key, track, globs) {
    const tracks = track === null ? [] : [track.id];
    return globs.map(({ value, span }) => ({ key, glob: value, span, tracks, track }));
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/case-clash.js




/**
 * Two paths that differ in letter case or in Unicode form alone: one file on macOS and Windows, two on Linux.
 *
 * Looked at are the files and folders that globs name without wildcards, against each other and against the tree.
 */
function findCaseClashes(model) {
    const existing = model.tree === null ? new Map() : foldTree(model.tree);
    const named = new Map();
    return listPlanGlobs(model.plan).flatMap((use) => {
        const path = namedPath(use);
        if (path === "")
            return [];
        const folded = fold(path);
        const first = named.get(folded);
        if (first === undefined)
            named.set(folded, { path, use });
        else if (first.path !== path)
            return [describeNamed(model, first, { path, use })];
        const known = existing.get(folded);
        const isKnown = model.tree?.hasFile(path) === true || model.tree?.hasFolder(path) === true;
        return known === undefined || isKnown ? [] : [describeExisting(model, { path, use }, known)];
    });
}
function namedPath({ glob }) {
    return literalPath(glob) ?? literalFolder(glob);
}
function foldTree(tree) {
    return new Map([...tree.folders(), ...tree.files].map((path) => [fold(path), path]));
}
function fold(path) {
    return path.normalize("NFC").toLowerCase();
}
function describeNamed(model, first, second) {
    const line = lineOf(model.plan.source, first.use.span);
    const message = `${code(second.path)} and ${code(first.path)} (${line}) differ in ${tellDifference(first.path, second.path)} alone and are one on macOS and Windows: write both the same way, in the scope of one track`;
    return planFinding(model, "case-clash", {
        span: second.use.span,
        tracks: [...new Set([...first.use.tracks, ...second.use.tracks])],
        message,
    });
}
function describeExisting(model, { path, use }, known) {
    const message = `${code(path)} under \`${use.key}\` does not exist, but ${code(known)} does, which differs in ${tellDifference(path, known)} alone and is the same on macOS and Windows: write ${code(known)}`;
    return planFinding(model, "case-clash", { span: use.span, tracks: use.tracks, message });
}
function tellDifference(a, b) {
    return a.normalize("NFC") === b.normalize("NFC")
        ? "Unicode form (composed or decomposed letters)"
        : "letter case";
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/overlap-finding.js

/** The overlaps of the model with their tracks. */
function listConflicts(model) {
    return model.overlaps.flatMap((overlap) => {
        const first = model.claimants[overlap.a];
        const second = model.claimants[overlap.b];
        return first === undefined || second === undefined ? [] : [{ overlap, first, second }];
    });
}
/** One finding for each conflict that was found between two tracks of the plan, or between two plans. */
function describeFound(model, between, describe) {
    return listConflicts(model).flatMap((conflict) => {
        const { overlap, first, second } = conflict;
        const isCrossPlan = first.plan !== second.plan;
        if (overlap.kind !== "found" || isCrossPlan !== (between === "plans"))
            return [];
        return [describe({ overlap, first, second })];
    });
}
/** The evidence of a conflict. */
function gatherEvidence(model, { overlap }) {
    const existing = model.existing?.shared(overlap.a, overlap.b) ?? null;
    return {
        witness: overlap.witness,
        patterns: [overlap.globs[0].text, overlap.globs[1].text],
        existingFiles: existing?.files ?? [],
        existingCount: existing?.count ?? null,
    };
}
/** A sentence on the existing files of a conflict; empty where the files are not known. */
function tellExisting({ existingCount, existingFiles }) {
    if (existingCount === null)
        return "";
    if (existingCount === 0)
        return " No existing file is in both scopes; the first new one would be.";
    const [first] = existingFiles;
    const verb = existingCount === 1 ? "is" : "are";
    return ` ${count(existingCount, "existing file")} ${verb} in both scopes, first ${code(first ?? "")}.`;
}
/** Where a track's glob stands; the track itself when the glob is none of its `can-touch`. */
function spanOfGlob({ track }, text) {
    return track.canTouch.find((glob) => glob.value.text === text)?.span ?? track.span;
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/cross-plan-overlap.js



/** A track of this plan and a track of another active plan that may write one file. One finding a pair. */
function findCrossPlanOverlaps(model) {
    return describeFound(model, "plans", (conflict) => cross_plan_overlap_describe(model, conflict));
}
function cross_plan_overlap_describe(model, conflict) {
    const { first, second } = conflict;
    const a = `${first.plan.id.value}/${first.track.id}`;
    const b = `${second.plan.id.value}/${second.track.id}`;
    const overlap = gatherEvidence(model, conflict);
    const [globOfA, globOfB] = overlap.patterns;
    const claim = `track ${code(b)} of another active plan (${code(second.plan.source.path)}) may write ${code(overlap.witness)} as well: ${code(a)} by ${quoteGlob(globOfA)}, ${code(b)} by ${quoteGlob(globOfB)}.`;
    const waysOut = `Narrow one of the two globs, list the path under \`shared\` in both plans, or launch this plan when the other one is settled and its file has left the active plans.`;
    return planFinding(model, "cross-plan-overlap", {
        span: spanOfGlob(first, globOfA),
        tracks: [a, b],
        overlap,
        message: `${claim}${tellExisting(overlap)} ${waysOut}`,
    });
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/directory-as-file.js




/** A glob that names an existing folder: git tracks files, so it would match nothing. */
function findDirectoriesAsFiles(model) {
    const { tree } = model;
    if (tree === null)
        return [];
    return listPlanGlobs(model.plan).flatMap(({ key, glob, span, tracks }) => {
        const folder = folderNamedBy(glob);
        if (folder === null || !tree.hasFolder(folder) || tree.hasFile(folder))
            return [];
        const repair = quoteGlob(`${glob.text}/**`);
        const message = `${quoteGlob(glob)} under \`${key}\` is a folder, and a glob matches files: ${code(folder)} itself is none, so nothing would match. Write ${repair} for all that is below it`;
        return [planFinding(model, "directory-as-file", { span, tracks, message })];
    });
}
function folderNamedBy(glob) {
    const path = literalPath(glob);
    return path === "" ? null : path;
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/duplicate-plan.js


/** Two plan files with one slug: branches, labels and comments of the two could not be told apart. */
function findDuplicatePlans(model) {
    const { plan, facts } = model;
    return facts.otherPlans
        .filter((other) => other.id.value === plan.id.value && other.source.path !== plan.source.path)
        .map((other) => planFinding(model, "duplicate-plan", {
        span: plan.id.span,
        message: `the slug ${code(plan.id.value)} is also that of ${code(other.source.path)}: give this plan a slug of its own`,
    }));
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/broken-plan.js


/** Other plans that are broken: whether they claim the same paths is not known, and never taken for a no. */
function findBrokenPlans(model) {
    return model.facts.brokenPlans.map((path) => {
        const message = `whether the plan ${code(path)} claims paths of this one could not be decided, because that file is broken: mend it first, \`parallel-dispatch validate\` says what is wrong`;
        return planFinding(model, "undecided-overlap", { span: model.plan.id.span, message });
    });
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/empty-scope.js




/** A track that may write nothing, or none of the files that it must write. */
function findEmptyScopes(model) {
    return model.plan.tracks.flatMap((track, index) => {
        if (model.partial.has(track.id) || track.canTouch.length === 0)
            return [];
        if (model.members[index]?.kind === "none")
            return [describeEmpty(model, track)];
        return describeUnreachable(model, track, index);
    });
}
function describeEmpty(model, track) {
    const own = track.type === "code" ? "can-touch" : "outputs";
    return planFinding(model, "empty-scope", {
        span: track.canTouch[0]?.span ?? track.span,
        tracks: [track.id],
        message: `track ${code(track.id)} may write nothing: all of its \`${own}\` is taken back by \`cannot-touch\`, \`shared\` or the protected paths. Narrow \`cannot-touch\`, or name files under \`${own}\` that the track owns`,
    });
}
function describeUnreachable(model, track, index) {
    const [first] = track.mustTouch;
    const scope = model.claimants[index]?.scope;
    if (first === undefined || scope === undefined)
        return [];
    if (shareScopes(scopeOf(globsOf(track.mustTouch)), scope).kind !== "none")
        return [];
    const message = `no path under \`must-touch\` of track ${code(track.id)} is in its scope, so its work could never pass: add the path to its \`can-touch\`, or require one that it may write`;
    return [planFinding(model, "empty-scope", { span: first.span, tracks: [track.id], message })];
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/issue-uses.js

/** Every issue that the plan names, in the order of its tracks; empty offline. */
function listIssueUses(model) {
    const { issues } = model.facts;
    if (issues === null)
        return [];
    const toUse = (key, issue, tracks) => ({
        key,
        issue,
        tracks,
        fact: issues.get(issueKey(issue.value)) ?? NO_ANSWER,
    });
    const { trackingIssue } = model.plan;
    return [
        ...(trackingIssue === null ? [] : [toUse("tracking-issue", trackingIssue, [])]),
        ...model.plan.tracks.flatMap((track) => listOf(track).map(([key, issue]) => toUse(key, issue, [track.id]))),
    ];
}
// Silence is not evidence: an issue that nobody asked about is as unread as one that could not be read.
const NO_ANSWER = { kind: "unreadable", reason: "GitHub gave no answer about it" };
function listOf(track) {
    return [
        ...track.issues.map((issue) => ["issues", issue]),
        ...track.refs.map((issue) => ["refs", issue]),
        ...track.keepOpen.map((issue) => ["keep-open", issue]),
    ];
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/issue-already-closed.js



/** An issue that is closed before the work starts. */
function findClosedIssues(model) {
    return listIssueUses(model).flatMap(({ key, issue, fact, tracks }) => {
        if (fact.kind !== "issue" || fact.state !== "closed")
            return [];
        const advice = ADVICE[key];
        if (advice === null)
            return [];
        const message = `issue ${showIssue(issue.value)} under \`${key}\` is closed already: ${advice}`;
        return [planFinding(model, "issue-already-closed", { span: issue.span, tracks, message })];
    });
}
const ADVICE = {
    issues: "reopen it if there is work left, or mention it under `refs`",
    "keep-open": "reopen it, or mention it under `refs`",
    "tracking-issue": "reopen it, or name an open issue for the board",
    refs: null,
};

;// CONCATENATED MODULE: ./lib/core/plan/rules/issue-claimed-twice.js


/**
 * An issue that two tracks would close, that one track lists twice, or that one closes and one keeps open.
 *
 * Analysis tracks comment and close nothing, so they may share an issue with others.
 */
function findIssuesClaimedTwice(model) {
    const claims = new Map();
    for (const other of model.otherPlans) {
        for (const claim of claimsOf(other))
            claims.set(issueIdentity(model, claim.issue.value), claim);
    }
    const kept = keptOpen(model);
    return claimsOf(model.plan).flatMap((claim) => {
        const identity = issueIdentity(model, claim.issue.value);
        const first = claims.get(identity);
        if (first === undefined)
            claims.set(identity, claim);
        const keeper = kept.get(identity);
        return [
            ...(first === undefined ? [] : [describeTwice(model, first, claim)]),
            ...(keeper === undefined || first?.track === claim.track ? [] : [describeKept(model, keeper, claim)]),
        ];
    });
}
function claimsOf(plan) {
    return plan.tracks
        .filter((track) => track.type === "code")
        .flatMap((track) => track.issues.map((issue) => ({ plan, track, issue })));
}
function keptOpen(model) {
    const { plan } = model;
    return new Map(plan.tracks.flatMap((track) => track.keepOpen.map((issue) => [issueIdentity(model, issue.value), { plan, track, issue }])));
}
// GitHub takes repository names without regard to case, and the plan's own repository may be left out.
function issueIdentity(model, ref) {
    const own = model.facts.repository?.toLowerCase();
    const repository = ref.repository?.toLowerCase() ?? "";
    return `${repository === own ? "" : repository}#${String(ref.number)}`;
}
function describeTwice(model, first, second) {
    const issue = showIssue(second.issue.value);
    const id = second.track.id;
    if (first.track === second.track) {
        const line = lineOf(model.plan.source, first.issue.span);
        return planFinding(model, "issue-claimed-twice", {
            span: second.issue.span,
            tracks: [id],
            message: `track ${code(id)} lists issue ${issue} twice, first on ${line}: list it once`,
        });
    }
    const isOwn = first.plan === model.plan;
    const name = isOwn ? first.track.id : `${first.plan.id.value}/${first.track.id}`;
    const where = isOwn ? lineOf(model.plan.source, first.issue.span) : code(first.plan.source.path);
    return planFinding(model, "issue-claimed-twice", {
        span: second.issue.span,
        tracks: isOwn ? [first.track.id, id] : [id, name],
        message: `issue ${issue} is closed by track ${code(name)} (${where}) and by ${code(id)}, so the first of the two to merge would close it with half the work done: leave it to one of them, and list it under \`refs\` in the other`,
    });
}
function describeKept(model, keeper, claim) {
    const issue = showIssue(claim.issue.value);
    const line = lineOf(model.plan.source, keeper.issue.span);
    const who = keeper.track === claim.track ? "" : `track ${code(keeper.track.id)} `;
    return planFinding(model, "issue-claimed-twice", {
        span: claim.issue.span,
        tracks: [...new Set([claim.track.id, keeper.track.id])],
        message: `track ${code(claim.track.id)} closes issue ${issue}, and ${who}says on ${line} that it must stay open: keep it in one of the two lists; an umbrella issue belongs under \`keep-open\``,
    });
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/issue-is-pull-request.js



/** A pull request where an issue belongs; merging work does not close it. Mentions may name one. */
function findPullRequestsAsIssues(model) {
    return listIssueUses(model)
        .filter(({ key, fact }) => fact.kind === "pull-request" && (key === "issues" || key === "keep-open"))
        .map(({ key, issue, tracks }) => planFinding(model, "issue-is-pull-request", {
        span: issue.span,
        tracks,
        message: `${showIssue(issue.value)} under \`${key}\` is a pull request, and merging cannot close one: name the issue that the work settles, and mention the pull request under \`refs\``,
    }));
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/issue-not-found.js



/** An issue that GitHub does not have. */
function findUnknownIssues(model) {
    return listIssueUses(model)
        .filter((use) => use.fact.kind === "missing")
        .map(({ key, issue, tracks }) => planFinding(model, "issue-not-found", {
        span: issue.span,
        tracks,
        message: `there is no issue ${showIssue(issue.value)}, which \`${key}\` names: write the number of one that exists, or owner/repo#${String(issue.value.number)} if it is in another repository`,
    }));
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/issue-unreadable.js



/** An issue about which GitHub would not say anything: neither found nor missing. */
function findUnreadableIssues(model) {
    return listIssueUses(model).flatMap(({ key, issue, fact, tracks }) => {
        if (fact.kind !== "unreadable")
            return [];
        const message = `issue ${showIssue(issue.value)} under \`${key}\` could not be read (${fact.reason}), so nothing was checked about it: let the token read that repository's issues, and run the check again`;
        return [planFinding(model, "issue-unreadable", { span: issue.span, tracks, message })];
    });
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/literal-brackets.js




/** `app/[id]/page.tsx`: the brackets are a class of one letter, where the author means a folder named `[id]`. */
function findLiteralBrackets(model) {
    return listPlanGlobs(model.plan).flatMap(({ glob, key, span, tracks }) => {
        const segment = glob.text.split("/").find((each) => ROUTE.test(each));
        if (segment === undefined || isMeantAsClass(model.tree, glob))
            return [];
        const letters = code(segment.replace(/^\[+|\].*$/g, "")[0] ?? "");
        const repair = glob.text
            .split("/")
            .map((each) => (ROUTE.test(each) ? each.replace(/\[/g, "[[]") : each))
            .join("/");
        const message = `${quoteGlob(glob)} under \`${key}\` reads ${code(segment)} as one character out of a set, ${letters} for one, and not as a name: write ${quoteGlob(repair)} for a folder or file that is called ${code(segment)}`;
        return [planFinding(model, "literal-brackets", { span, tracks, message })];
    });
}
// A whole segment like [id], [...slug] or [[...slug]], also with an extension: the routes of web frameworks.
const ROUTE = /^\[{1,2}(?!.-.\])(?:\.\.\.)?[A-Za-z_][A-Za-z0-9_-]*\]{1,2}(?:\.[A-Za-z0-9.]+)?$/;
// When files show that the class reading fits and no folder carries the brackets, the author knows what they wrote.
function isMeantAsClass(tree, glob) {
    if (tree === null)
        return false;
    const folder = literalFolder(glob);
    const prefix = folder === "" ? "" : `${folder}/`;
    const below = tree.files.filter((file) => file.startsWith(prefix));
    const hasBrackets = below.some((file) => file.slice(prefix.length).includes("["));
    return !hasBrackets && below.some((file) => matchGlob(glob, file));
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/missing-done-when.js


/** A track that does not say how its agent knows that it is done. */
function findMissingDoneWhen(model) {
    return model.plan.tracks
        .filter((track) => track.doneWhen.length === 0 && !model.partial.has(track.id))
        .map((track) => planFinding(model, "missing-done-when", {
        span: track.span,
        tracks: [track.id],
        message: `track ${code(track.id)} does not say when it is done: add \`done-when\` with what can be seen without another track's code, as in \`done-when: ["every write route emits an audit event"]\``,
    }));
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/missing-handover.js


/** A track whose agent gets no handover doc: none is named, it is not in the repository, or it is empty. */
function findMissingHandovers(model) {
    return model.plan.tracks.flatMap((track) => {
        if (track.handover !== null)
            return describeDoc(model, track, track.handover);
        return model.partial.has(track.id) ? [] : [describeAbsent(model, track)];
    });
}
function describeAbsent(model, track) {
    return planFinding(model, "missing-handover", {
        span: track.span,
        tracks: [track.id],
        message: `track ${code(track.id)} has no handover doc, and its agent starts from nothing else: write what it needs to know to ${code(`docs/handover/${track.id}.md`)} and name that file under \`handover\``,
    });
}
function describeDoc(model, track, doc) {
    const problem = explain(model, doc.value);
    if (problem === null)
        return [];
    const message = `the handover doc ${code(doc.value)} of track ${code(track.id)} ${problem}`;
    return [planFinding(model, "missing-handover", { span: doc.span, tracks: [track.id], message })];
}
function explain(model, path) {
    if (model.facts.texts.get(path)?.trim() === "")
        return "is empty: write down what the agent needs to know";
    if (model.tree === null || model.tree.hasFile(path))
        return null;
    const near = model.tree.nearest(path);
    const advice = near === null ? "commit it with the plan" : `did you mean ${code(near)}? Or commit it with the plan`;
    return `is not in the repository: ${advice}`;
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/missing-issues.js


/** A code track that closes no issue, so that nobody could see from the tracker whether it is done. */
function findMissingIssues(model) {
    return model.plan.tracks
        .filter((track) => track.type === "code" && track.issues.length === 0 && !model.partial.has(track.id))
        .map((track) => planFinding(model, "missing-issues", {
        span: track.span,
        tracks: [track.id],
        message: `code track ${code(track.id)} closes no issue: list the issues that its work settles, as in \`issues: [101]\`, or set \`type: analysis\` if it only reports`,
    }));
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/missing-read-first.js


/** A file that the plan tells agents to read first and that is not there. The default list is silent. */
function findMissingReadFirst(model) {
    const { tree } = model;
    const { readFirst, readFirstSpan } = model.plan;
    if (tree === null || readFirstSpan === null)
        return [];
    return readFirst
        .filter((path) => !tree.hasFile(path))
        .map((path) => {
        const near = tree.nearest(path);
        const advice = near === null ? "commit it, or name one that is" : `did you mean ${code(near)}?`;
        return planFinding(model, "missing-read-first", {
            span: findInside(model, path, readFirstSpan),
            message: `agents are told to read ${code(path)} first, and it is not in the repository: ${advice}`,
        });
    });
}
function findInside(model, path, list) {
    const start = model.plan.source.text.indexOf(path, list.start);
    return start < 0 || start + path.length > list.end ? list : { start, end: start + path.length };
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/missing-soldiers.js


/** A track without sub-task ids: nobody could say afterwards which part of it was done. */
function findMissingSoldiers(model) {
    return model.plan.tracks
        .filter((track) => track.soldiers.length === 0 && !model.partial.has(track.id))
        .map((track) => planFinding(model, "missing-soldiers", {
        span: track.span,
        tracks: [track.id],
        message: `track ${code(track.id)} names no soldiers: give each sub-task of its handover doc an id and list the ids, as in \`soldiers: [A1, A2]\``,
    }));
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/missing-verify.js

/** A plan without a checklist for the combined result: disjoint files can still not work together. */
function findMissingVerify(model) {
    const { plan } = model;
    if (plan.verify.length > 0 || model.isPartial)
        return [];
    const message = "the plan has no `verify` steps, so nobody checks the tracks together: add what the coordinator runs and looks at after the last merge, as in `verify: [{ run: npm test }]`";
    return [planFinding(model, "missing-verify", { span: plan.id.span, message })];
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/needs-cycle.js



/** Tracks that wait for one another, so that none of them could ever start. */
function findCycles(model) {
    return findNeedsCycles(model.plan).flatMap((cycle) => needs_cycle_describe(model, cycle));
}
function needs_cycle_describe(model, cycle) {
    const [first, second] = cycle;
    const track = model.plan.tracks.find((each) => each.id === first);
    const need = track?.needs.find((each) => each.value === second);
    if (track === undefined || need === undefined)
        return [];
    const path = cycle.map((id) => code(id)).join(" → ");
    const message = first === second
        ? `track ${code(track.id)} needs itself, so it could never start: name the track that must be merged before it`
        : `\`needs\` runs in a circle, ${path}, so none of these tracks could ever start: turn one of them round or cut it`;
    const ids = model.plan.tracks.map((each) => each.id).filter((id) => cycle.includes(id));
    return [planFinding(model, "needs-cycle", { span: need.span, tracks: ids, message })];
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/path-not-found.js




/**
 * A path that looks mistyped.
 *
 * 1. A folder that does not exist, before the first wildcard or around a file.
 * 2. A file that does not exist beside one with almost the same name. Any other new file in a known folder is
 *    the normal case and stays silent. So do reports, which are new by nature.
 */
function findMissingPaths(model) {
    const { tree } = model;
    if (tree === null)
        return [];
    return listPlanGlobs(model.plan).flatMap((use) => {
        if (use.key === "outputs")
            return [];
        const message = path_not_found_explain(tree, use);
        if (message === null)
            return [];
        return [planFinding(model, "path-not-found", { span: use.span, tracks: use.tracks, message })];
    });
}
function path_not_found_explain(tree, { glob, key }) {
    const path = literalPath(glob);
    if (path !== null && (tree.hasFile(path) || tree.hasFolder(path)))
        return null;
    const folder = path === null ? literalFolder(glob) : path.slice(0, Math.max(path.lastIndexOf("/"), 0));
    if (!tree.hasFolder(folder))
        return explainFolder(tree, quoteGlob(glob), key, folder, path);
    const sibling = path === null ? null : tree.mistypedSibling(path);
    if (path === null || sibling === null)
        return null;
    return `${code(path)} under \`${key}\` does not exist, but ${code(sibling)} does: if that is the one, correct the name; a file that the track will create may stay as it is`;
}
function explainFolder(tree, glob, key, folder, path) {
    const near = tree.nearest(path ?? folder);
    // Letter case is the one difference that `case-clash` knows better.
    if (path === null && near?.toLowerCase() === folder.toLowerCase())
        return null;
    const advice = near === null
        ? "check the spelling; a folder that the track will create may stay as it is"
        : `did you mean ${code(near)}? A folder that the track will create may stay as it is`;
    return `${glob} under \`${key}\` is in the folder ${code(folder)}, which does not exist: ${advice}`;
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/protected-path.js




/** A `can-touch` glob that opens a protected folder: workflows run with the repository's rights. */
function findOpenedProtection(model) {
    const folders = protectedFolders(model.plan, model.planPaths);
    return model.plan.tracks.flatMap((track) => track.canTouch.flatMap(({ value, span }) => {
        const folder = folders.find((each) => value.text.startsWith(each));
        if (folder === undefined)
            return [];
        const what = folder === ".github/"
            ? "workflows and settings run with the repository's rights"
            : "plan files decide what every track may do";
        const kind = folder.endsWith("/") ? "folder" : "file";
        const narrower = isConcrete(value) ? "" : ", and name single files there in place of the glob";
        const message = `${quoteGlob(value)} opens the protected ${kind} ${code(folder)} to track ${code(track.id)}, and ${what}: have a person review what this track does there${narrower}`;
        return [planFinding(model, "protected-path", { span, tracks: [track.id], message })];
    }));
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/scope-overlap.js



/** Two tracks of the plan that may run at once and may write one file. One finding a pair of tracks. */
function findScopeOverlaps(model) {
    return describeFound(model, "tracks", (conflict) => scope_overlap_describe(model, conflict));
}
function scope_overlap_describe(model, conflict) {
    const { first, second } = conflict;
    const [a, b] = [first.track.id, second.track.id];
    const overlap = gatherEvidence(model, conflict);
    const [globOfA, globOfB] = overlap.patterns;
    const span = spanOfGlob(second, globOfB);
    const line = lineOf(model.plan.source, spanOfGlob(first, globOfA));
    const claim = `tracks ${code(a)} and ${code(b)} may both write ${code(overlap.witness)}: ${code(a)} by ${quoteGlob(globOfA)} (${line}), ${code(b)} by ${quoteGlob(globOfB)}.`;
    const waysOut = `Narrow one of the two globs, move the path to \`shared\` with a rule, or let them run one after the other with \`needs: [${a}]\` in ${code(b)}.`;
    return planFinding(model, "scope-overlap", {
        span,
        tracks: [a, b],
        overlap,
        message: `${claim}${tellExisting(overlap)} ${waysOut}`,
    });
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/shallow-cannot.js




/** `cannot-touch: ["db/*"]` while another track claims paths deeper in `db`: the star stops at the first slash. */
function findShallowCannots(model) {
    const shallow = model.plan.tracks.flatMap((track) => listShallow(track));
    if (shallow.length === 0)
        return [];
    const own = model.claimants.slice(0, model.ownCount);
    const overlaps = findOverlaps([...shallow.map((each) => each.rest), ...own.map((each) => each.scope)], {
        mayConflict: (a, b) => a < shallow.length && b >= shallow.length && own[b - shallow.length]?.track !== shallow[a]?.track,
    });
    const reported = new Set();
    return overlaps.flatMap((overlap) => {
        const each = shallow[overlap.a];
        const other = own[overlap.b - shallow.length]?.track;
        if (each === undefined || other === undefined || overlap.kind !== "found")
            return [];
        if (reported.has(overlap.a))
            return [];
        reported.add(overlap.a);
        return [shallow_cannot_describe(model, each, other, overlap.witness)];
    });
}
function listShallow(track) {
    const cannot = globsOf(track.cannotTouch);
    return track.cannotTouch.flatMap((glob) => {
        // A lone `*` means the files at the top of the repository, and says so.
        if (!/[^/]\/\*$/.test(glob.value.text))
            return [];
        const deep = parseGlob(`${glob.value.text}*`);
        return deep.ok ? [{ track, glob, deep: deep.glob, rest: scopeOf([deep.glob], cannot) }] : [];
    });
}
function shallow_cannot_describe(model, { track, glob, deep }, other, witness) {
    const folder = glob.value.text.slice(0, -2);
    return planFinding(model, "shallow-cannot", {
        span: glob.span,
        tracks: [track.id, other.id],
        message: `${quoteGlob(glob.value)} under \`cannot-touch\` of track ${code(track.id)} covers only files directly in ${code(folder)}; it leaves ${code(witness)} uncovered, which track ${code(other.id)} claims. Write ${quoteGlob(deep)} to cover all that is below`,
    });
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/shared-claimed.js




/** A `can-touch` glob that lies wholly in a shared path, and so claims nothing. */
function findSharedClaims(model) {
    const { plan } = model;
    if (plan.shared.length === 0)
        return [];
    const all = sharedScope(plan);
    const decided = new Map();
    return plan.tracks.flatMap((track) => track.canTouch.flatMap(({ value: glob, span }) => {
        const isClaim = decided.get(glob.text) ?? findEscape(scopeOf([glob]), all).kind === "none";
        decided.set(glob.text, isClaim);
        if (!isClaim)
            return [];
        const shared = plan.shared.find((each) => findEscape(scopeOf([glob]), scopeOf([each.path.value])).kind === "none");
        const rule = shared === undefined ? "under their rules" : tellRule(shared.rule);
        return [
            planFinding(model, "shared-claimed", {
                span,
                tracks: [track.id],
                message: `track ${code(track.id)} claims ${quoteGlob(glob)}, but the plan shares it${shared === undefined ? "" : ` by ${quoteGlob(shared.path.value)}`}: a shared path is in no scope, and every track may change it ${rule}. List under \`can-touch\` what this track owns alone, or give the path to one owner with \`boundaries\` in place of \`shared\``,
            }),
        ];
    }));
}
function tellRule(rule) {
    switch (rule.kind) {
        case "append-only":
            return "by adding lines";
        case "derived-from":
            return "together with what it is derived from";
        case "owner":
            return `through its owner ${code(rule.owner.value)}`;
    }
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/soldier-not-in-handover.js


/** A soldier that the handover doc does not mention, so that the agent would not know what it is. */
function findUnknownSoldiers(model) {
    return model.plan.tracks.flatMap((track) => {
        const doc = track.handover?.value;
        const text = doc === undefined ? undefined : model.facts.texts.get(doc);
        // An empty doc is `missing-handover`, once, and not a finding for each soldier.
        if (doc === undefined || text === undefined || text.trim() === "")
            return [];
        return track.soldiers
            .filter((soldier) => !mentions(text, soldier.value))
            .map((soldier) => soldier_not_in_handover_describe(model, track, soldier, doc));
    });
}
// As a word of its own: `A1` is not in `A10` and not in `BA1`.
function mentions(text, soldier) {
    const word = /[\p{L}\p{N}_]/u;
    for (let at = text.indexOf(soldier); at >= 0; at = text.indexOf(soldier, at + 1)) {
        const before = text[at - 1] ?? "";
        const after = text[at + soldier.length] ?? "";
        if (!word.test(before) && !word.test(after))
            return true;
    }
    return false;
}
function soldier_not_in_handover_describe(model, track, soldier, doc) {
    return planFinding(model, "soldier-not-in-handover", {
        span: soldier.span,
        tracks: [track.id],
        message: `soldier ${code(soldier.value)} of track ${code(track.id)} is not mentioned in ${code(doc)}: describe it there under that id, or correct the id here`,
    });
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/undecided-overlap.js



/** Scopes too intricate to decide within the budget. Never taken as disjoint, so it is an error. */
function findUndecided(model) {
    const pairs = listConflicts(model).flatMap((conflict) => describePair(model, conflict));
    const scopes = model.members.flatMap((decision, index) => {
        const track = model.plan.tracks[index];
        if (decision.kind !== "undecided" || track === undefined)
            return [];
        const message = `whether the scope of track ${code(track.id)} has any path could not be decided (${decision.reason}): ${undecided_overlap_ADVICE}`;
        return [planFinding(model, "undecided-overlap", { span: track.span, tracks: [track.id], message })];
    });
    return [...pairs, ...scopes];
}
const undecided_overlap_ADVICE = "write its globs with fewer extglobs, braces and exceptions";
function describePair(model, { overlap, first, second }) {
    if (overlap.kind !== "undecided")
        return [];
    const isOwn = first.plan === second.plan;
    const [globOfA, globOfB] = overlap.globs;
    const names = [first, second].map((each) => isOwn ? each.track.id : `${each.plan.id.value}/${each.track.id}`);
    const [a = "", b = ""] = names;
    const place = isOwn ? spanOfGlob(second, globOfB.text) : spanOfGlob(first, globOfA.text);
    const message = `whether tracks ${code(a)} and ${code(b)} share a path could not be decided (${overlap.reason}), by ${quoteGlob(globOfA)} and ${quoteGlob(globOfB)}: write the globs with fewer extglobs, braces and exceptions, or let one track need the other`;
    return [planFinding(model, "undecided-overlap", { span: place, tracks: names, message })];
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/unknown-track.js



/** `needs`, or the owner of a shared path, names a track that the plan does not have. */
function findUnknownTracks(model) {
    const ids = model.plan.tracks.map((track) => track.id);
    const known = new Set(ids);
    const owners = model.plan.shared.flatMap(({ rule }) => (rule.kind === "owner" ? [rule.owner] : []));
    const ofNeeds = model.plan.tracks.flatMap((track) => track.needs
        .filter((need) => !known.has(need.value))
        .map((need) => unknown_track_describe(model, need, ids, "`needs` names", [track.id])));
    const ofOwners = owners
        .filter((owner) => !known.has(owner.value))
        .map((owner) => unknown_track_describe(model, owner, ids, "the owner of this shared path is", []));
    return [...ofNeeds, ...ofOwners];
}
function unknown_track_describe(model, name, ids, what, tracks) {
    const near = nearestName(name.value, ids);
    const advice = near === null ? `the tracks are ${listCodes(ids, 12)}` : `did you mean ${code(near)}?`;
    return planFinding(model, "unknown-track", {
        span: name.span,
        tracks,
        message: `${what} ${code(name.value)}, and the plan has no such track: ${advice}`,
    });
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/useless-cannot.js





/**
 * A CANNOT glob that no file and no track of the plan could ever run into.
 *
 * A CANNOT that names another track's ground is the normal style, though it takes nothing from this track's CAN.
 */
function findUselessCannots(model) {
    const { tree } = model;
    if (tree === null)
        return [];
    const unmet = findUnmet(model);
    if (unmet.size === 0)
        return [];
    return model.plan.tracks.flatMap((track) => track.cannotTouch
        .filter(({ value }) => unmet.has(value.text) && !isReportedElsewhere(tree, value))
        .map(({ value, span }) => planFinding(model, "useless-cannot", {
        span,
        tracks: [track.id],
        message: `${quoteGlob(value)} under \`cannot-touch\` of track ${code(track.id)} forbids nothing: no existing file matches it, and no track could create one. Check its spelling, or name what the track must keep off`,
    })));
}
// A folder that does not exist is `path-not-found`, and a folder in the place of files `directory-as-file`.
function isReportedElsewhere(tree, glob) {
    return !tree.hasFolder(literalFolder(glob)) || tree.hasFolder(glob.text);
}
// The texts of CANNOT globs that meet no track's CAN and no existing file.
function findUnmet(model) {
    const { tracks } = model.plan;
    const texts = [...new Set(tracks.flatMap((track) => globsOf(track.cannotTouch)).map((glob) => glob.text))];
    const reaches = texts.map((text) => scopeOf(reachOf(text)));
    const claims = tracks.map((track) => scopeOf(globsOf(track.canTouch)));
    const mayConflict = (a, b) => a < texts.length && b >= texts.length;
    const met = new Set(findOverlaps([...reaches, ...claims], { mayConflict }).map((overlap) => overlap.a));
    const index = new ScopeIndex(reaches.map((reach, at) => (met.has(at) ? scopeOf([]) : reach)));
    for (const file of met.size === texts.length ? [] : (model.tree?.files ?? [])) {
        for (const { scope } of index.classify(file))
            met.add(scope);
    }
    return new Set(texts.filter((_, at) => !met.has(at)));
}
// A star that stops too early is `shallow-cannot`: here it counts for all that it seems to cover.
function reachOf(text) {
    const parsed = parseGlob(/[^/]\/\*$/.test(text) ? `${text}*` : text);
    return parsed.ok ? [parsed.glob] : [];
}

;// CONCATENATED MODULE: ./lib/core/plan/rules/registry.js































/** Every rule that looks at a decoded plan, but `prompt-too-long`, which needs the prompts' word counts. */
const PLAN_RULES = [
    findDuplicatePlans,
    findUnknownTracks,
    findCycles,
    findBranchClashes,
    findIssuesClaimedTwice,
    findScopeOverlaps,
    findCrossPlanOverlaps,
    findUndecided,
    findBrokenPlans,
    findEmptyScopes,
    findBoundaryProblems,
    findSharedClaims,
    findDirectoriesAsFiles,
    findMissingHandovers,
    findMissingIssues,
    findUnknownIssues,
    findPullRequestsAsIssues,
    findMissingSoldiers,
    findUnknownSoldiers,
    findMissingReadFirst,
    findMissingPaths,
    findLiteralBrackets,
    findShallowCannots,
    findUselessCannots,
    findBroadScopes,
    findOpenedProtection,
    findMissingDoneWhen,
    findMissingVerify,
    findClosedIssues,
    findUnreadableIssues,
    findCaseClashes,
];

;// CONCATENATED MODULE: ./lib/core/plan/check.js








/**
 * Checks a decoded plan against all plan rules.
 *
 * 1. The report holds the decode findings too.
 * 2. The plan's `rules` lower, raise or silence findings; the fixed rules cannot be lowered (the decoder sees to it).
 * 3. Prompts are measured only when nothing is an error, since they are written only then, and only when
 *    `countWords` is given.
 */
function checkPlan(plan, decodeFindings, facts, countWords) {
    const model = buildModel(plan, decodeFindings, facts);
    const found = [...decodeFindings, ...PLAN_RULES.flatMap((rule) => rule(model))];
    let findings = applySettings(plan, found);
    if (countWords !== undefined && !hasErrors(findings)) {
        findings = [...findings, ...applySettings(plan, findLongPrompts(model, countWords))];
    }
    return {
        path: plan.source.path,
        plan,
        verdict: hasErrors(findings) ? "fail" : "pass",
        phases: launchPhases(plan),
        digests: new Map(plan.tracks.map((track) => [track.id, trackDigest(plan, track)])),
        checklist: answerChecklist(plan, found),
        findings: sortFindings(findings),
    };
}
/** The report of a file that holds no plan. */
function reportUndecodable(path, findings) {
    return {
        path,
        plan: null,
        verdict: "fail",
        phases: [],
        digests: new Map(),
        checklist: [],
        findings: sortFindings(findings),
    };
}
function applySettings(plan, findings) {
    return findings.flatMap((finding) => {
        const setting = plan.rules.get(finding.rule);
        if (setting === "off")
            return [];
        return [setting === undefined ? finding : { ...finding, severity: setting }];
    });
}
function sortFindings(findings) {
    return findings.toSorted((a, b) => weight(a) - weight(b) ||
        a.location.line - b.location.line ||
        a.location.column - b.location.column ||
        (0,text_order/* compareText */.n)(a.rule, b.rule) ||
        (0,text_order/* compareText */.n)(a.tracks.join(" "), b.tracks.join(" ")) ||
        (0,text_order/* compareText */.n)(a.message, b.message));
}
function weight(finding) {
    return finding.severity === "error" ? 0 : 1;
}

;// CONCATENATED MODULE: ./lib/core/plan/decode-context.js

/** Adds a finding of the rule's own severity. */
function report(context, rule, span, message) {
    context.findings.push({
        rule,
        severity: RULE_SEVERITIES[rule],
        message,
        location: context.source.locate(span),
        tracks: context.tracks,
    });
}
/** The same file, inside a track. */
function insideTrack(context, id) {
    return { ...context, tracks: [id] };
}

;// CONCATENATED MODULE: ./lib/core/plan/hidden-characters.js
// Controls but for tab and line breaks; all that Unicode says to show as nothing, such as joiners, bidi controls, fillers
// and tag characters, but for the two selectors of text and emoji form; line separators; the Braille pattern without
// dots; unpaired surrogates.
const hidden_characters_HIDDEN = /(?![\t\n\r]|\uFE0E|\uFE0F)[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\uFFF9-\uFFFB]|\p{Cs}/gu;
const NAMES = new Map([
    [0x00, "NUL"],
    [0x08, "BACKSPACE"],
    [0x1b, "ESCAPE"],
    [0x7f, "DELETE"],
    [0xad, "SOFT HYPHEN"],
    [0x200b, "ZERO WIDTH SPACE"],
    [0x200c, "ZERO WIDTH NON-JOINER"],
    [0x200d, "ZERO WIDTH JOINER"],
    [0x200e, "LEFT-TO-RIGHT MARK"],
    [0x200f, "RIGHT-TO-LEFT MARK"],
    [0x2028, "LINE SEPARATOR"],
    [0x2029, "PARAGRAPH SEPARATOR"],
    [0x202a, "LEFT-TO-RIGHT EMBEDDING"],
    [0x202b, "RIGHT-TO-LEFT EMBEDDING"],
    [0x202c, "POP DIRECTIONAL FORMATTING"],
    [0x202d, "LEFT-TO-RIGHT OVERRIDE"],
    [0x202e, "RIGHT-TO-LEFT OVERRIDE"],
    [0x2060, "WORD JOINER"],
    [0x2066, "LEFT-TO-RIGHT ISOLATE"],
    [0x2067, "RIGHT-TO-LEFT ISOLATE"],
    [0x2068, "FIRST STRONG ISOLATE"],
    [0x2069, "POP DIRECTIONAL ISOLATE"],
    [0x2800, "BRAILLE PATTERN BLANK"],
    [0xfeff, "BYTE ORDER MARK"],
]);
/** Every line of a text that holds hidden characters, in order, at most `limit`. A mark at the very start is none. */
function findHidden(text, limit = Number.POSITIVE_INFINITY) {
    const runs = [];
    let lineEnd = -1;
    for (const found of text.matchAll(hidden_characters_HIDDEN)) {
        if (found.index === 0 && found[0] === "\uFEFF")
            continue;
        const last = runs.at(-1);
        if (last !== undefined && found.index < lineEnd) {
            runs[runs.length - 1] = { ...last, more: last.more + 1 };
            continue;
        }
        if (runs.length === limit)
            break;
        lineEnd = findLineEnd(text, found.index);
        runs.push({
            start: found.index,
            end: found.index + found[0].length,
            name: nameCharacter(found[0]),
            more: 0,
        });
    }
    return runs;
}
/** `U+202E RIGHT-TO-LEFT OVERRIDE`, or `U+XXXX` alone where the name is not widely known. */
function nameCharacter(character) {
    const code = character.codePointAt(0) ?? 0;
    const point = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
    const name = NAMES.get(code);
    return name === undefined ? point : `${point} ${name}`;
}
function findLineEnd(text, from) {
    const rest = /[\r\n]/g;
    rest.lastIndex = from;
    return rest.exec(text)?.index ?? text.length;
}

;// CONCATENATED MODULE: ./lib/core/plan/yaml-node.js
/** How YAML 1.2 (core schema) reads a scalar; quoted and block scalars are always text. */
function meaningOf(node) {
    if (node.style !== "plain")
        return "text";
    if (/^(?:|~|null|Null|NULL)$/.test(node.text))
        return "null";
    if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(node.text))
        return "boolean";
    if (/^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/.test(node.text))
        return "integer";
    if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(node.text))
        return "float";
    if (/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/.test(node.text))
        return "float";
    return "text";
}

;// CONCATENATED MODULE: ./lib/core/plan/decode-values.js





/** A mapping's values; null after a finding when the node is none. Unknown keys are findings. */
function readFields(context, node, what, keys) {
    const mapping = readMapping(context, node, what, `a mapping with the keys ${listCodes(keys)}`);
    if (mapping === null)
        return null;
    const values = new Map();
    const mistyped = new Set();
    for (const { key, value } of mapping.entries) {
        if (keys.includes(key.text))
            values.set(key.text, value);
        else
            mistyped.add(reportUnknownKey(context, key, what, keys));
    }
    return {
        span: mapping.span,
        get: (key) => values.get(key) ?? null,
        isMistyped: (key) => mistyped.has(key),
    };
}
/** A mapping with keys of the author's choice; null after a finding when the node is none. */
function readMapping(context, node, what, wanted = "a mapping of keys to values") {
    if (node.kind === "mapping")
        return node;
    reportKind(context, node, what, wanted);
    return null;
}
/** A list; null after a finding when the node is none. */
function readList(context, node, what) {
    if (node === null)
        return null;
    if (node.kind === "sequence")
        return node.items;
    reportKind(context, node, what, `a list${repairList(node)}`);
    return null;
}
/** A text that `explain` has nothing against; null when the key is absent, or after a finding. */
function readSoundText(context, node, what, explain) {
    const text = readText(context, node, what);
    const problem = text === null ? null : explain(text.value);
    if (text === null || problem === null)
        return text;
    report(context, "invalid-plan", text.span, `${what} is ${code(text.value)}, but ${problem}`);
    return null;
}
/** One line of visible text; null when the key is absent, or after a finding. Outer spaces are dropped. */
function readText(context, node, what) {
    if (node === null)
        return null;
    if (node.kind !== "scalar" || meaningOf(node) !== "text") {
        reportKind(context, node, what, "a text");
        return null;
    }
    const value = node.text.trim();
    if (reportEscapedHidden(context, node, what))
        return null;
    if (findHidden(value).length > 0)
        return null;
    if (value !== "" && !/[\r\n\t]/.test(value))
        return { value, span: node.span };
    const problem = value === "" ? "is empty: write a text" : "must be one line without tabs";
    report(context, "invalid-plan", node.span, `${what} ${problem}`);
    return null;
}
/** The texts of a list; entries that are none are findings and left out. */
function readTexts(context, node, what) {
    const items = readList(context, node, what) ?? [];
    return items.flatMap((item) => readText(context, item, `an entry of ${what}`) ?? []);
}
/** One of a few words; null when the key is absent, or after a finding. */
function readChoice(context, node, what, choices) {
    const text = readText(context, node, what);
    if (text === null)
        return null;
    const chosen = choices.find((choice) => choice === text.value);
    if (chosen !== undefined)
        return { value: chosen, span: text.span };
    const near = nearestName(text.value, choices);
    const advice = near === null ? "" : `: did you mean \`${near}\`?`;
    const known = choices.map((choice) => `\`${choice}\``).join(", ");
    report(context, "invalid-plan", text.span, `${what} is ${code(text.value)}, but must be one of ${known}${advice}`);
    return null;
}
/** A finding that says what stands in a place and what belongs there. */
function reportKind(context, node, what, wanted) {
    if (node.kind === "unknown")
        return;
    const found = decode_values_describe(node);
    const quoted = node.kind === "scalar" && wanted === "a text" && node.text !== "";
    const repair = quoted ? `: put it in quotes, "${node.text}"` : "";
    report(context, "invalid-plan", node.span, `${what} ${found}, but must be ${wanted}${repair}`);
}
/** Whether a text holds hidden characters that its file shows only as escapes; if so it is a finding. */
function reportEscapedHidden(context, node, what) {
    const run = findHidden(node.text)[0] ?? (node.text.startsWith("\uFEFF") ? BYTE_ORDER_MARK : undefined);
    if (run === undefined)
        return false;
    const raw = context.source.text.slice(node.span.start, node.span.end);
    // A character that stands in the file itself was reported with its exact column when the file was scanned.
    if (findHidden(raw).length > 0)
        return false;
    report(context, "hidden-characters", node.span, `${what} holds the hidden character ${run.name} through an escape: write the text without it`);
    return true;
}
const BYTE_ORDER_MARK = { name: "U+FEFF BYTE ORDER MARK" };
// Returns the known key that is most likely meant.
function reportUnknownKey(context, key, what, keys) {
    const near = nearestName(key.text, keys);
    const shown = key.text.length > 60 ? `${key.text.slice(0, 60)}…` : key.text;
    const advice = key.text === "<<"
        ? "merge keys are not part of a plan; write the keys out"
        : near === null
            ? `its keys are ${listCodes(keys, keys.length)}`
            : `did you mean \`${near}\`?`;
    report(context, "invalid-plan", key.span, `${what} has no key ${code(shown)}: ${advice}`);
    return near;
}
function decode_values_describe(node) {
    if (node.kind === "sequence")
        return "is a list";
    if (node.kind !== "scalar")
        return "is a mapping";
    const shown = node.text.length > 60 ? `${node.text.slice(0, 60)}…` : node.text;
    switch (meaningOf(node)) {
        case "null":
            return node.text === "" ? "has no value" : `is ${code(shown)}, which YAML reads as no value`;
        case "boolean":
            return `is the truth value ${shown}`;
        case "integer":
        case "float":
            return `is the number ${shown}`;
        case "text":
            return `is the text ${code(shown.replaceAll("\n", " "))}`;
    }
}
function repairList(node) {
    if (node.kind === "mapping")
        return ": start each entry with `- `";
    if (node.kind !== "scalar" || node.text === "")
        return "; an empty one is `[]`";
    return node.text.includes("\n") ? "" : `, as in \`[${quoteUnlessNumber(node)}]\``;
}
function quoteUnlessNumber(node) {
    return meaningOf(node) === "integer" ? node.text : JSON.stringify(node.text);
}

;// CONCATENATED MODULE: ./lib/core/plan/decode-branch.js


/** A branch name; null when the key is absent, or after a finding. */
function readBranchName(context, node, what) {
    return readSoundText(context, node, what, explainBranch);
}
/** A branch name or a glob over branch names; null when the key is absent, or after a finding. */
function readBranchGlob(context, node, what) {
    return readSoundText(context, node, what, explainBranchGlob);
}
function explainBranchGlob(text) {
    const glob = parseGlob(text);
    if (!glob.ok)
        return glob.problem.message;
    // What is left when the wildcards are letters must still be a branch name.
    return explainBranch(text.replace(/[*?[\]{}]/g, "x"));
}
// https://git-scm.com/docs/git-check-ref-format
function explainBranch(name) {
    const bad = /[ ~^:?*[\\]/.exec(name)?.[0];
    if (bad !== undefined)
        return `git allows no ${bad === " " ? "space" : `\`${bad}\``} in a branch name`;
    if (name.includes("..") || name.includes("@{") || name === "@") {
        return "git allows no `..`, no `@{` and no bare `@` in a branch name";
    }
    if (name.startsWith("refs/heads/"))
        return `git adds \`refs/heads/\` itself: write it without`;
    if (name.startsWith("-"))
        return "a branch name may not start with `-`";
    if (name.endsWith("."))
        return "a branch name may not end with `.`";
    const parts = name.split("/");
    if (parts.includes(""))
        return "a branch name has no empty part between slashes, and none at its ends";
    const part = parts.find((each) => each.startsWith(".") || each.endsWith(".lock"));
    return part === undefined ? null : `no part of a branch name may start with \`.\` or end with \`.lock\``;
}

;// CONCATENATED MODULE: ./lib/core/plan/limits.js
/** What a plan may not exceed. Each excess is a finding; nothing is cut off silently. */
const PLAN_LIMITS = {
    /** UTF-8 bytes of a plan file. */
    fileBytes: 4 * 1024 * 1024,
    tracks: 1000,
    /** All globs of one track together. */
    globsPerTrack: 500,
    /** UTF-16 units of one glob. */
    globChars: 4096,
    /** Collections inside one another. */
    nesting: 32,
    aliases: 100,
    /** Nodes that aliases may add to the document when each is written out in full. */
    aliasedNodes: 100_000,
};

;// CONCATENATED MODULE: ./lib/core/plan/decode-file.js



const MAX_HIDDEN_LINES = 100;
/** Whether the file is over the size limit; if so it is a finding and the file is not read. */
function tooLarge(context) {
    const { text } = context.source;
    // A UTF-16 unit takes at least one byte, so most over-large files need no encoding.
    const bytes = text.length > PLAN_LIMITS.fileBytes ? text.length : new TextEncoder().encode(text).length;
    if (bytes <= PLAN_LIMITS.fileBytes)
        return false;
    const size = `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
    report(context, "invalid-plan", { start: 0, end: 0 }, `the file has ${size}, and 4 MiB are allowed: split it into several plans`);
    return true;
}
/** Reports hidden characters and YAML problems, each with the track it stands in. */
function reportFileProblems(context, yaml) {
    const trackAt = findTracks(yaml.root);
    const runs = findHidden(context.source.text, MAX_HIDDEN_LINES);
    for (const run of runs) {
        report(inTrack(context, trackAt(run.start)), "hidden-characters", run, decode_file_describe(run));
    }
    // A control character that stops the YAML parser has just been reported with its name.
    const isHiddenCause = yaml.root === null && runs.length > 0;
    for (const problem of yaml.problems) {
        if (isHiddenCause && /NUL byte|non-printable|valid JSON character/.test(problem.message))
            continue;
        const inside = inTrack(context, trackAt(problem.span.start));
        report(inside, "invalid-yaml", problem.span, problem.message);
    }
}
function decode_file_describe({ name, more }) {
    const others = more === 0 ? "stands here, where" : `and ${String(more)} more on this line stand where`;
    const it = more === 0 ? "it" : "them";
    return `the hidden character ${name} ${others} a reader does not see ${it}: type this line again without ${it}`;
}
function inTrack(context, track) {
    return track === null ? context : insideTrack(context, track);
}
// Which track an offset stands in, by the tree alone: this runs before anything is decoded.
function findTracks(root) {
    const tracks = root?.kind === "mapping" ? root.entries.find(({ key }) => key.text === "tracks") : undefined;
    if (tracks?.value.kind !== "mapping")
        return () => null;
    const { entries, span } = tracks.value;
    return (offset) => {
        if (offset < span.start || offset >= span.end)
            return null;
        let low = 0;
        let high = entries.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((entries[middle]?.key.span.start ?? 0) <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return entries[low - 1]?.key.text ?? null;
    };
}

;// CONCATENATED MODULE: ./lib/core/plan/plan-keys.js
// The keys of each mapping of a plan file. The JSON Schema is held to these lists by a test.
/** Keys of the plan itself. */
const PLAN_KEYS = [
    "version",
    "plan",
    "title",
    "base",
    "delivery",
    "label",
    "tracking-issue",
    "read-first",
    "gates",
    "shared",
    "boundaries",
    "verify",
    "rules",
    "tracks",
];
/** Keys of a track. */
const TRACK_KEYS = [
    "name",
    "type",
    "handover",
    "soldiers",
    "can-touch",
    "cannot-touch",
    "outputs",
    "must-touch",
    "issues",
    "refs",
    "keep-open",
    "needs",
    "branch",
    "gates",
    "done-when",
];
/** Keys of an entry of `gates`. */
const GATE_KEYS = ["run", "when"];
/** Keys of an entry of `shared`. */
const SHARED_KEYS = ["path", "rule", "from", "owner", "why"];
/** Keys of an entry of `boundaries`. */
const BOUNDARY_KEYS = ["path", "owner"];
/** Keys of an entry of `verify`: one of them. */
const VERIFY_KEYS = ["run", "check"];
/** What `shared` may ask of a path. */
const SHARED_RULES = ["append-only", "derived-from", "owner"];
/** What a rule may be set to. */
const RULE_SETTINGS = ["off", "warning", "error"];
/** Rules that a plan may not set below `error`: without them a passing plan would prove nothing. */
const plan_keys_FIXED_RULES = new Set([
    "invalid-yaml",
    "invalid-plan",
    "invalid-glob",
    "hidden-characters",
    "duplicate-plan",
    "unknown-track",
    "needs-cycle",
    "scope-overlap",
    "cross-plan-overlap",
    "undecided-overlap",
]);
/** What a plan's slug looks like. */
const PLAN_ID = /^[a-z][a-z0-9-]{0,39}$/;
/** What a track's id looks like. */
const TRACK_ID = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;
/** What `read-first` is when a plan does not say. */
const DEFAULT_READ_FIRST = ["CLAUDE.md", "AGENTS.md"];

;// CONCATENATED MODULE: ./lib/core/plan/decode-head.js





const MAX_LABEL_CHARS = 50;
/** Whether the file may be read as version 1. A file of another one is not read: its keys may mean something else. */
function readsVersion(context, fields) {
    const node = fields.get("version");
    if (node === null) {
        reportAbsent(context, fields, "version", "the plan lacks `version`: write `version: 1` first");
        return true;
    }
    if (node.kind === "unknown")
        return false;
    if (node.kind === "scalar" && meaningOf(node) === "integer" && Number(node.text) === 1)
        return true;
    const written = context.source.text.slice(node.span.start, node.span.end);
    const shown = node.kind === "scalar" ? `is ${code(written)}` : "is no number";
    report(context, "invalid-plan", node.span, `\`version\` ${shown}, and only \`version: 1\` is known`);
    return false;
}
/** The plan's slug; null after a finding. */
function readPlanId(context, fields) {
    const node = fields.get("plan");
    if (node === null) {
        reportAbsent(context, fields, "plan", "the plan lacks its slug: write `plan: my-feature`");
        return null;
    }
    const text = readText(context, node, "`plan`");
    if (text === null)
        return null;
    if (isPlanId(text.value))
        return { value: text.value, span: text.span };
    const rule = "a slug has 1 to 40 lower-case letters, digits and hyphens and starts with a letter";
    report(context, "invalid-plan", text.span, `\`plan\` is ${code(text.value)}, but ${rule}`);
    return null;
}
/** The plan's GitHub label; null when the key is absent, or after a finding. */
function readLabel(context, fields) {
    const label = readText(context, fields.get("label"), "`label`");
    if (label === null)
        return null;
    if (label.value.length <= MAX_LABEL_CHARS && !label.value.includes(","))
        return label.value;
    const rule = `a GitHub label has at most ${String(MAX_LABEL_CHARS)} characters and no comma`;
    report(context, "invalid-plan", label.span, `\`label\` is ${code(label.value)}, but ${rule}`);
    return null;
}
/** A finding at the start of the plan for a key that it needs, unless the key is there but mistyped. */
function reportAbsent(context, fields, key, message) {
    const point = { start: fields.span.start, end: fields.span.start };
    if (!fields.isMistyped(key))
        report(context, "invalid-plan", point, message);
}
function isPlanId(text) {
    return PLAN_ID.test(text);
}

;// CONCATENATED MODULE: ./lib/core/plan/decode-issue.js




const MAX_ISSUE = 2_147_483_647;
const FORMS = "12, owner/repo#12 or https://github.com/owner/repo/issues/12";
/** The issues of a list; entries that are none are findings and left out. */
function readIssues(context, node, what) {
    const items = readList(context, node, what) ?? [];
    return items.flatMap((item) => readIssue(context, item, `an entry of ${what}`) ?? []);
}
/** An issue; null when the key is absent, or after a finding. */
function readIssue(context, node, what) {
    if (node === null || node.kind === "unknown")
        return null;
    const text = node.kind === "scalar" ? node.text.trim() : null;
    const isWritten = node.kind === "scalar" && ["integer", "text"].includes(meaningOf(node));
    const value = text === null || !isWritten ? null : parseIssue(text);
    if (value !== null)
        return { value, span: node.span };
    const shown = text === null ? `a ${node.kind === "sequence" ? "list" : "mapping"}` : code(decode_issue_clip(text));
    report(context, "invalid-plan", node.span, `${what} is ${shown}, which names no issue: ${advise(text)}`);
    return null;
}
/** An issue as a plan writes it; null when the text names none. */
function parseIssue(text) {
    const found = /^(?:([A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100})?#)?([1-9]\d{0,9})$/.exec(text) ??
        /^https:\/\/github\.com\/([A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100})\/issues\/([1-9]\d{0,9})$/.exec(text);
    if (found === null)
        return null;
    const number = Number(found[2]);
    return number > MAX_ISSUE ? null : { repository: found[1] ?? null, number };
}
function advise(text) {
    const pull = /^https:\/\/[^/]+\/([^/]+\/[^/]+)\/pull\/(\d+)/.exec(text ?? "");
    if (pull !== null)
        return `it is the address of a pull request; name the issue that it settles`;
    return `write ${FORMS}`;
}
function decode_issue_clip(text) {
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

;// CONCATENATED MODULE: ./lib/core/plan/decode-path.js


/** The path of a file in the repository; null when the key is absent, or after a finding. */
function readPath(context, node, what) {
    return readSoundText(context, node, what, explainPath);
}
/** The paths of a list; entries that are none are findings and left out. Null when the key is absent. */
function readPaths(context, node, what) {
    const items = readList(context, node, what);
    return items?.flatMap((item) => readPath(context, item, `an entry of ${what}`) ?? []) ?? null;
}
function explainPath(path) {
    if (/^[A-Za-z]:[\\/]/.test(path) || path.startsWith("/")) {
        return "paths start at the top of the repository: write it without the leading part";
    }
    if (path.includes("\\"))
        return `paths use \`/\`: write ${code(path.replaceAll("\\", "/"))}`;
    if (path.startsWith("./"))
        return `paths start at the top of the repository: write ${code(path.slice(2))}`;
    if (path.endsWith("/"))
        return "it must name a file, not a folder";
    if (path.split("/").includes(".."))
        return "it may not leave the repository through `..`";
    if (path.split("/").some((part) => part === "" || part === ".")) {
        return "it has an empty part or a `.` between its slashes";
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/core/plan/decode-glob.js






/** The globs of a list; entries that are none are findings and left out. */
function readGlobs(context, node, what) {
    const items = readList(context, node, what) ?? [];
    return items.flatMap((item) => readGlob(context, item, `an entry of ${what}`) ?? []);
}
/** A glob; null when the key is absent, or after a finding. */
function readGlob(context, node, what) {
    if (node === null)
        return null;
    if (node.kind !== "scalar" || meaningOf(node) !== "text") {
        reportKind(context, node, what, "a text");
        return null;
    }
    if (node.text.length > PLAN_LIMITS.globChars) {
        const length = `${String(node.text.length)} characters long, and ${String(PLAN_LIMITS.globChars)} are allowed`;
        report(context, "invalid-glob", node.span, `${what} is ${length}: split it into several globs`);
        return null;
    }
    return parse(context, node, what);
}
function parse(context, node, what) {
    const parsed = parseGlob(node.text);
    if (parsed.ok)
        return { value: parsed.glob, span: node.span };
    const { problem } = parsed;
    // The scan of the file has already shown a hidden character that stands in it as such.
    const raw = context.source.text.slice(node.span.start, node.span.end);
    if (problem.kind === "hidden-characters" && findHidden(raw).length > 0)
        return null;
    if (problem.kind === "hidden-characters" && reportEscapedHidden(context, node, what))
        return null;
    report(context, problem.kind, locateProblem(node, problem), decode_glob_describe(problem));
    return null;
}
// The place inside the text when its offsets are the file's; the whole text otherwise.
function locateProblem(node, problem) {
    if (node.contentStart === null)
        return node.span;
    return { start: node.contentStart + problem.start, end: node.contentStart + problem.end };
}
function decode_glob_describe({ message, repair }) {
    if (repair === null || message.includes(repair))
        return message;
    return `${message}; write "${repair}"`;
}

;// CONCATENATED MODULE: ./lib/core/plan/decode-sections.js







/** The plan's `gates`. */
function decodeGates(context, node) {
    return eachEntry(context, node, "`gates`", GATE_KEYS, (fields, what) => {
        const run = required(context, fields, "run", what, readText);
        if (run === null)
            return null;
        return { run, when: readGlobs(context, fields.get("when"), "`when`") };
    });
}
/** The plan's `shared`. */
function decodeShared(context, node) {
    return eachEntry(context, node, "`shared`", SHARED_KEYS, (fields, what) => {
        const path = required(context, fields, "path", what, readGlob);
        const rule = decodeSharedRule(context, fields, what);
        const why = readText(context, fields.get("why"), "`why`")?.value ?? null;
        return path === null || rule === null ? null : { path, rule, why };
    });
}
/** The plan's `boundaries`. */
function decodeBoundaries(context, node) {
    return eachEntry(context, node, "`boundaries`", BOUNDARY_KEYS, (fields, what) => {
        const path = required(context, fields, "path", what, readGlob);
        const owner = required(context, fields, "owner", what, readText);
        return path === null || owner === null ? null : { path, owner };
    });
}
/** The plan's `verify`. */
function decodeVerify(context, node) {
    return eachEntry(context, node, "`verify`", VERIFY_KEYS, (fields, what) => {
        const command = readText(context, fields.get("run"), "`run`");
        const text = readText(context, fields.get("check"), "`check`");
        if ((fields.get("run") === null) === (fields.get("check") === null)) {
            const advice = "give it `run` with a command, or `check` with a sentence, one of the two";
            report(context, "invalid-plan", fields.span, `${what}: ${advice}`);
            return null;
        }
        if (command !== null)
            return { kind: "run", command };
        return text === null ? null : { kind: "check", text };
    });
}
/** The plan's `rules`. */
function decodeRules(context, node) {
    const settings = new Map();
    if (node === null)
        return settings;
    for (const { key, value } of readMapping(context, node, "`rules`")?.entries ?? []) {
        const rule = key.text;
        const setting = readChoice(context, value, `the setting of \`${rule}\``, RULE_SETTINGS)?.value ?? null;
        if (!isRuleId(rule)) {
            const near = nearestName(rule, RULE_IDS);
            const advice = near === null ? "docs/rules.md lists them all" : `did you mean \`${near}\`?`;
            report(context, "invalid-plan", key.span, `there is no rule \`${rule}\`: ${advice}`);
        }
        else if (setting !== null && setting !== "error" && plan_keys_FIXED_RULES.has(rule)) {
            const why = "without it a passing plan would prove nothing";
            report(context, "invalid-plan", value.span, `\`${rule}\` must stay an error: ${why}`);
        }
        else if (setting !== null)
            settings.set(rule, setting);
    }
    return settings;
}
function decodeSharedRule(context, fields, what) {
    const kind = required(context, fields, "rule", what, (inside, node, name) => readChoice(inside, node, name, SHARED_RULES));
    if (kind === null)
        return null;
    refuseStrayKeys(context, fields, kind.value);
    switch (kind.value) {
        case "append-only":
            return { kind: "append-only" };
        case "derived-from": {
            const example = 'list what it is made from, as in `from: ["package.json"]`';
            const from = required(context, fields, "from", `${what}${pathWords(fields)}`, readGlobs, example);
            return from === null || from.length === 0 ? null : { kind: "derived-from", from };
        }
        case "owner": {
            const owner = required(context, fields, "owner", what, readText);
            return owner === null ? null : { kind: "owner", owner };
        }
    }
}
function pathWords(fields) {
    const path = fields.get("path");
    return path?.kind === "scalar" && path.text !== "" ? ` for ${code(path.text)}` : "";
}
function refuseStrayKeys(context, fields, kind) {
    for (const [key, rule] of [
        ["from", "derived-from"],
        ["owner", "owner"],
    ]) {
        const node = fields.get(key);
        if (node === null || rule === kind)
            continue;
        report(context, "invalid-plan", node.span, `\`${key}\` belongs to \`rule: ${rule}\`, not to \`${kind}\``);
    }
}
function eachEntry(context, node, list, keys, decode) {
    const what = `an entry of ${list}`;
    return (readList(context, node, list) ?? []).flatMap((item) => {
        const fields = readFields(context, item, what, keys);
        const decoded = fields === null ? null : decode(fields, what);
        return decoded === null ? [] : [decoded];
    });
}
function required(context, fields, key, what, read, advice = "") {
    const repair = advice === "" ? "" : `: ${advice}`;
    const node = fields.get(key);
    if (node === null && fields.isMistyped(key))
        return null;
    if (node === null)
        report(context, "invalid-plan", fields.span, `${what} lacks \`${key}\`${repair}`);
    else if (node.kind === "sequence" && node.items.length === 0) {
        report(context, "invalid-plan", node.span, `\`${key}\` of ${what} lists nothing${repair}`);
    }
    else
        return read(context, node, `\`${key}\``);
    return null;
}

;// CONCATENATED MODULE: ./lib/core/plan/decode-track.js








/** A track; null after a finding when the node is no mapping. */
function decodeTrack(context, head, node) {
    const what = `track \`${head.id}\``;
    const fields = readFields(context, node, what, TRACK_KEYS);
    if (fields === null)
        return null;
    const type = readChoice(context, fields.get("type"), "`type`", ["code", "analysis"])?.value ?? "code";
    const texts = (key) => readTexts(context, fields.get(key), `\`${key}\``);
    const issues = (key) => readIssues(context, fields.get(key), `\`${key}\``);
    const branch = readBranchGlob(context, fields.get("branch"), "`branch`");
    return {
        id: head.id,
        span: head.span,
        name: readText(context, fields.get("name"), "`name`")?.value ?? head.id,
        type,
        handover: readPath(context, fields.get("handover"), "`handover`"),
        soldiers: texts("soldiers"),
        ...readScope(context, head, fields, type),
        issues: issues("issues"),
        refs: issues("refs"),
        keepOpen: issues("keep-open"),
        needs: texts("needs"),
        branch: branch ?? { value: `dispatch/${head.plan ?? "plan"}/${head.id}`, span: head.span },
        gates: texts("gates"),
        doneWhen: texts("done-when"),
    };
}
function readScope(context, head, fields, type) {
    const [own, other] = type === "code" ? CODE_KEYS : ANALYSIS_KEYS;
    const globs = (key) => readGlobs(context, fields.get(key), `\`${key}\``);
    const canTouch = globs(own);
    const strays = globs(other);
    refuseOtherKey(context, fields, own, other, type);
    requireScope(context, head, fields, own, other);
    const cannotTouch = globs("cannot-touch");
    const mustTouch = globs("must-touch");
    limitGlobs(context, head, [...canTouch, ...strays, ...cannotTouch, ...mustTouch]);
    return { canTouch, cannotTouch, mustTouch };
}
const CODE_KEYS = ["can-touch", "outputs"];
const ANALYSIS_KEYS = ["outputs", "can-touch"];
function refuseOtherKey(context, fields, own, other, type) {
    const node = fields.get(other);
    if (node === null)
        return;
    const message = type === "code"
        ? `\`${other}\` is for the reports of an analysis: list what this code track may write under \`${own}\`, or set \`type: analysis\``
        : `\`${other}\` is for code, and an analysis track edits none: list the reports that it may write under \`${own}\`, or set \`type: code\``;
    report(context, "invalid-plan", node.span, message);
}
function requireScope(context, head, fields, own, other) {
    const node = fields.get(own);
    const isEmpty = node === null || (node.kind === "sequence" && node.items.length === 0);
    // Globs under the other key are one mistake and one finding.
    if (!isEmpty || fields.get(other) !== null || fields.isMistyped(own))
        return;
    const [files, example] = own === "outputs" ? OUTPUT_WORDS : CAN_WORDS;
    const message = `track \`${head.id}\` declares no \`${own}\`: list the globs of ${files}, as in \`${own}: ["${example}"]\``;
    report(context, "invalid-plan", node?.span ?? head.span, message);
}
const CAN_WORDS = ["the files it owns", "api/routes/**"];
const OUTPUT_WORDS = ["the reports it may write", "docs/reports/*.md"];
function limitGlobs(context, head, globs) {
    const excess = globs[PLAN_LIMITS.globsPerTrack];
    if (excess === undefined)
        return;
    const counts = `${String(globs.length)} globs, and ${String(PLAN_LIMITS.globsPerTrack)} are allowed`;
    report(context, "invalid-plan", excess.span, `track \`${head.id}\` has ${counts}: cover whole folders with one glob, or split the track`);
}

;// CONCATENATED MODULE: ./lib/core/plan/decode-track-list.js







/** The plan's tracks; null, after a finding, when there are none, too many, or one without a usable id. */
function decodeTracks(context, fields, plan) {
    const node = fields.get("tracks");
    if (node === null) {
        reportAbsent(context, fields, "tracks", "the plan lacks `tracks`: give each agent a track");
        return null;
    }
    const entries = readMapping(context, node, "`tracks`")?.entries ?? null;
    if (entries === null || !hasSensibleCount(context, node, entries))
        return null;
    const tracks = entries.map(({ key, value }) => {
        const inside = insideTrack(context, key.text);
        const id = readTrackId(inside, key.text, key.span);
        // A track without a usable id is decoded for its findings alone.
        return decodeTrack(inside, { id: id ?? toTrackId(key.text), span: key.span, plan }, value);
    });
    if (!entries.every(({ key }) => TRACK_ID.test(key.text)))
        return null;
    return tracks.filter((track) => track !== null);
}
function hasSensibleCount(context, node, entries) {
    if (entries.length === 0) {
        report(context, "invalid-plan", node.span, "`tracks` is empty: give each agent a track");
        return false;
    }
    const excess = entries[PLAN_LIMITS.tracks];
    if (excess === undefined)
        return true;
    const counts = `${String(entries.length)} tracks, and ${String(PLAN_LIMITS.tracks)} are allowed`;
    report(context, "invalid-plan", excess.key.span, `the plan has ${counts}: split it into several plans`);
    return false;
}
function readTrackId(context, text, span) {
    if (TRACK_ID.test(text))
        return toTrackId(text);
    const rule = "an id has 1 to 40 letters, digits, `_` and `-` and starts with a letter";
    report(context, "invalid-plan", span, `${code(text)} is no track id: ${rule}`);
    return null;
}
function toTrackId(text) {
    return text;
}

;// CONCATENATED MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
//#region src/tag.ts
/**
* Returned by a scalar resolver when the source does not match its tag.
*
* @category Tags
*/
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
/**
* Create a normalized scalar tag definition.
*
* @category Tags
*/
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized sequence tag definition.
*
* @category Tags
*/
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized mapping tag definition.
*
* @category Tags
*/
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
//#endregion
//#region src/tag/scalar/str.ts
/** @category Tags */
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
//#endregion
//#region src/tag/scalar/null_core.ts
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
//#endregion
//#region src/tag/scalar/null_json.ts
/** @category Tags */
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
//#endregion
//#region src/tag/scalar/null_yaml11.ts
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
//#endregion
//#region src/tag/scalar/bool_core.ts
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
/** @category Tags */
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
//#endregion
//#region src/tag/scalar/bool_json.ts
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
/** @category Tags */
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
//#endregion
//#region src/tag/scalar/bool_yaml11.ts
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
/** @category Tags */
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
//#endregion
//#region src/tag/scalar/int_core.ts
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
//#endregion
//#region src/tag/scalar/int_json.ts
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
//#endregion
//#region src/tag/scalar/int_yaml11.ts
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
//#endregion
//#region src/tag/scalar/float_core.ts
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
//#endregion
//#region src/tag/scalar/float_json.ts
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
//#endregion
//#region src/tag/scalar/float_yaml11.ts
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
//#endregion
//#region src/tag/scalar/merge.ts
/**
* Enables merge keys in {@link CORE_SCHEMA} when added with
* {@link Schema.withTags}.
*
* @category Tags
*/
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
//#endregion
//#region src/tag/scalar/binary.ts
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
/**
* The `!!binary` tag, represented as a `Uint8Array`.
*
* @category Tags
*/
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
//#endregion
//#region src/tag/scalar/timestamp.ts
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
/**
* The YAML 1.1 `!!timestamp` tag, represented as a JavaScript `Date`.
*
* @category Tags
*/
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
//#endregion
//#region src/tag/sequence/seq.ts
/** @category Tags */
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
//#endregion
//#region src/common/object.ts
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
function pick(object, keys) {
	const result = {};
	for (const key of keys) if (object[key] !== void 0) result[key] = object[key];
	return result;
}
//#endregion
//#region src/tag/sequence/omap.ts
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!omap
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   { one: 1 },
*   { two: 2 }
* ]
* ```
*
* @category Tags
*/
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
//#endregion
//#region src/tag/sequence/pairs.ts
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!pairs
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   ['one', 1],
*   ['two', 2]
* ]
* ```
*
* @category Tags
*/
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
//#endregion
//#region src/tag/mapping/map.ts
/**
* This is the default mapping implementation. It uses `{}` objects and has only
* partial functionality due to language limitations. This choice was made
* because users expect to get JavaScript objects, and it was left unchanged to
* avoid too many breaking changes in the v5 release.
*
* Side effects:
*
* - `Object.hasOwn()` checks or `for...of` loops are required for safe use (to
*   avoid falling through to prototypes).
* - Only scalar string keys are supported properly.
* - Other scalar keys, such as `null` and numbers, are converted to strings.
*   This is historical behaviour, and it can cause side effects such as
*   problems with `!!merge`.
*
* Note that non-string scalar keys may be deprecated in future versions.
*
* Ideally, use {@link realMapTag} instead.
*
* @category Tags
*/
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
//#endregion
//#region src/tag/mapping/set.ts
/**
* The YAML 1.1 `!!set` tag, represented as a JavaScript `Set`.
*
* @category Tags
*/
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => /* @__PURE__ */ new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
//#endregion
//#region src/schema.ts
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
/**
* Controls tag resolution when loading and type selection when dumping.
*
* @category Schemas
*/
var Schema = class Schema {
	tags;
	/** @internal */
	implicitScalarTags;
	/**
	* Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
	* the resolvers that may match that key, in schema order; a key absent from
	* the map uses
	* {@link Schema.implicitScalarAnyFirstChar}
	* (resolvers that declared no first-char constraint, so they apply to any
	* first character).
	*/
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	/**
	* The default scalar tag (`!!str`), resolved once so the composer's fallback
	* for unresolved plain scalars avoids a keyed lookup per scalar.
	*
	* @internal
	*/
	defaultScalarTag;
	/**
	* The default container tags (`!!seq` / `!!map`), used by the dumper: when a
	* value is identified by its default tag, the tag is implicit and not
	* printed. Undefined if the schema does not define them (then such values
	* can't be dumped).
	*
	* @internal
	*/
	defaultSequenceTag;
	/** @internal */
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	/** @internal */
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	/**
	* Creates a new schema with the specified tags added. If a tag already
	* exists, it is replaced by the specified tag.
	*
	* @example
	*
	* ```javascript
	* import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
	*
	* const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
	* ```
	*/
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
/**
* The YAML 1.2 Failsafe Schema: strings, sequences, and mappings.
*
* @category Schemas
*/
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
/**
* The YAML 1.2 JSON Schema. It uses JSON scalar forms while retaining YAML
* collection syntax.
*
* @category Schemas
*/
var JSON_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
/**
* The default schema for the loaders. Note, {@link CORE_SCHEMA} comes
* without the `!!merge` tag. You can easily enable it if needed.
*
* @example
* Enable {@link mergeTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Schemas
*/
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
/**
* YAML 1.1-compatible schema.
*
* @category Schemas
*/
var YAML11_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]);
/**
* The dumper schema for maximum compatibility. It combines all supported type
* variants from YAML 1.1 and YAML 1.2 so strings matching any of them are
* quoted. This makes the generated YAML more compatible with other parsers.
*
* The schema is based on YAML 1.1, but extends `!!int` and `!!float` to accept
* both YAML 1.1 and Core Schema forms, since Core Schema supports some forms
* that YAML 1.1 does not.
*
* @category Schemas
*/
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
//#endregion
//#region src/tag/mapping/real_map.ts
/**
* Recommended when non-string keys are actually needed. It uses native
* JavaScript `Map` objects, so keys keep their constructed types instead of
* being converted to strings.
*
* It is not the default to avoid widespread breaking changes in existing
* projects. `Map` has a different access API and does not pass deep equality
* checks against `{}`-based fixtures. Alongside the other changes in v5,
* making it the default was considered too disruptive.
*
* If these differences are acceptable for your project, we recommend using
* {@link realMapTag} to guarantee the absence of problems and side effects.
*
* @example
* Enable {@link realMapTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, realMapTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(realMapTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Tags
*/
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => /* @__PURE__ */ new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = /* @__PURE__ */ new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
//#endregion
//#region src/tag/mapping/legacy_map.ts
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
/**
* This implementation exists solely to reproduce v4 behavior exactly. Its use
* is strongly discouraged. If complex or non-string keys are needed, use
* {@link realMapTag} instead.
*
* @category Tags
*/
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
//#endregion
//#region src/common/snippet.ts
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
//#endregion
//#region src/common/exception.ts
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
/**
* A YAML error. Unlike an ordinary `Error`, it adds a source snippet showing
* the location of the problem to the error message, when available.
*
* @category Main
*/
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	/**
	* Optional `mark` contains source snippet data. Usually, use
	* {@link YAMLException.throwAt} instead of passing it directly.
	*/
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	/**
	* Returns the formatted error, omitting the source snippet in compact mode.
	*/
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	/**
	* Builds a YAMLException with a source snippet and throws it. `source` is
	* the raw input text; `position` is an offset into it.
	*/
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
//#endregion
//#region src/parser/events.ts
/** @category Events */
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
/** @category Nodes */
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
/** @category Nodes */
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
/** @category Nodes */
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
//#endregion
//#region src/parser/parser_scalar.ts
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
/**
* Decodes the scalar referenced by event offsets in `input`.
*
* @category Events
*/
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
//#endregion
//#region src/common/tagname.ts
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var HEX = "0123456789ABCDEF";
function percentByte(byte) {
	return "%" + HEX[byte >> 4] + HEX[byte & 15];
}
function tagPercentEncode(source, isSuffix) {
	const allowed = isSuffix ? TAG_SUFFIX_CHARS : TAG_URI_CHARS;
	let result = "";
	for (let index = 0; index < source.length; index++) {
		let ch = source.charCodeAt(index);
		if (ch >= 48 && ch <= 57 || ch >= 65 && ch <= 90 || ch >= 97 && ch <= 122 || allowed.includes(source[index])) {
			result += source[index];
			continue;
		}
		if (ch >= 55296 && ch <= 56319) ch = 65536 + ((ch & 1023) << 10) + (source.charCodeAt(++index) & 1023);
		if (ch < 128) result += percentByte(ch);
		else if (ch < 2048) result += percentByte(192 | ch >> 6) + percentByte(128 | ch & 63);
		else if (ch < 65536) result += percentByte(224 | ch >> 12) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
		else result += percentByte(240 | ch >> 18) + percentByte(128 | ch >> 12 & 63) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
	}
	return result;
}
function tagPercentDecode(source) {
	let result = "";
	let index = 0;
	while (index < source.length) {
		if (source.charCodeAt(index) !== 37) {
			result += source[index++];
			continue;
		}
		let ch = parseInt(source.slice(index + 1, index + 3), 16);
		index += 3;
		if (ch >= 192) {
			let remaining = ch < 224 ? 1 : ch < 240 ? 2 : 3;
			ch &= (1 << 6 - remaining) - 1;
			while (remaining-- > 0) {
				ch = ch << 6 | parseInt(source.slice(index + 1, index + 3), 16) & 63;
				index += 3;
			}
		}
		if (ch < 65536) result += String.fromCharCode(ch);
		else {
			ch -= 65536;
			result += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
		}
	}
	return result;
}
function tagNameFull(rawTag, tagHandlers) {
	if (rawTag.startsWith("!<") && rawTag.endsWith(">")) return tagPercentDecode(rawTag.slice(2, -1));
	const handleEnd = rawTag.indexOf("!", 1);
	const handle = handleEnd === -1 ? "!" : rawTag.slice(0, handleEnd + 1);
	return tagPercentDecode(tagHandlers?.[handle] ?? DEFAULT_TAG_HANDLERS[handle] ?? handle) + tagPercentDecode(rawTag.slice(handle.length));
}
function tagNameShort(fullTag) {
	let tag = fullTag;
	if (tag.charCodeAt(0) === 33) {
		tag = tag.slice(1);
		return `!${tagPercentEncode(tag, true)}`;
	}
	if (tag.slice(0, 18) === "tag:yaml.org,2002:") return `!!${tagPercentEncode(tag.slice(18), true)}`;
	return `!<${tagPercentEncode(tag, false)}>`;
}
//#endregion
//#region src/parser/constructor.ts
var NO_RANGE$2 = (/* unused pure expression or super */ null && (-1));
var MERGE_TAG_NAME = "tag:yaml.org,2002:merge";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
function eventPosition$1(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE$2) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE$2) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE$2) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function throwError$1(state, message) {
	YAMLException.throwAt(state.source, state.position, message, state.filename);
}
function finalizeCollection(state, position, tag, carrier) {
	try {
		return tag.finalize(carrier);
	} catch (error) {
		if (error instanceof YAMLException) throw error;
		YAMLException.throwAt(state.source, position, error instanceof Error ? error.message : String(error), state.filename);
	}
}
function constructScalar(state, event) {
	const source = getScalarValue(state.source, event);
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	const strTag = state.schema.defaultScalarTag;
	if (rawTag !== "") {
		if (rawTag === "!") return {
			value: source,
			tag: strTag
		};
		const tagName = tagNameFull(rawTag, state.tagHandlers);
		const scalarTag = state.schema.lookupScalarTag(tagName);
		if (scalarTag) {
			const result = scalarTag.resolve(source, true, tagName);
			if (result === NOT_RESOLVED) throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			return {
				value: result,
				tag: scalarTag
			};
		}
		const collectionTagDef = state.schema.lookupMappingTag(tagName) ?? state.schema.lookupSequenceTag(tagName);
		if (collectionTagDef) {
			if (source !== "") throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			const carrier = collectionTagDef.create(tagName);
			return {
				value: collectionTagDef.carrierIsResult ? carrier : finalizeCollection(state, state.position, collectionTagDef, carrier),
				tag: collectionTagDef
			};
		}
		throwError$1(state, `unknown scalar tag !<${tagName}>`);
	}
	if (event.style === SCALAR_STYLE.PLAIN) return state.schema.resolveImplicitScalarTag(source);
	return {
		value: strTag.resolve(source, false, strTag.tagName),
		tag: strTag
	};
}
function collectionTagName(state, event, defaultTagName) {
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	return rawTag === "" || rawTag === "!" ? defaultTagName : tagNameFull(rawTag, state.tagHandlers);
}
function isMappingTag(tag) {
	return tag.nodeKind === "mapping";
}
function chargeMergeWork(state) {
	state.totalMergeKeys++;
	if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) throwError$1(state, `merge keys exceeded maxTotalMergeKeys (${state.maxTotalMergeKeys})`);
}
function mergeKeys(state, frame, source, sourceTag) {
	chargeMergeWork(state);
	for (const sourceKey of sourceTag.keys(source)) {
		chargeMergeWork(state);
		if (frame.tag.has(frame.value, sourceKey)) continue;
		const err = frame.tag.addPair(frame.value, sourceKey, sourceTag.get(source, sourceKey));
		if (err) throwError$1(state, err);
		frame.overridable ??= /* @__PURE__ */ new Set();
		frame.overridable.add(sourceKey);
	}
}
function mergeSource(state, frame, source, sourceTag) {
	state.position = frame.keyPosition;
	if (isMappingTag(sourceTag)) mergeKeys(state, frame, source, sourceTag);
	else if (sourceTag.nodeKind === "sequence" && Array.isArray(source)) {
		if (source.length > 100) throwError$1(state, "abnormal merge sequence size");
		for (const element of source) {
			const elementTag = state.nodeTags.get(element);
			if (!elementTag) throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
			mergeKeys(state, frame, element, elementTag);
		}
	} else throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
}
function addMappingValue(state, frame, key, value, tag) {
	state.position = frame.keyPosition;
	if (frame.keyIsMerge) {
		mergeSource(state, frame, value, tag);
		return;
	}
	if (!state.json && frame.tag.has(frame.value, key) && !frame.overridable?.has(key)) throwError$1(state, "duplicated mapping key");
	const err = frame.tag.addPair(frame.value, key, value);
	if (err) throwError$1(state, err);
	frame.overridable?.delete(key);
}
function addValue(state, value, tag) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") {
		frame.value = value;
		frame.hasValue = true;
	} else if (frame.kind === "sequence") {
		if (isMappingTag(tag)) state.nodeTags.set(value, tag);
		const err = frame.tag.addItem(frame.value, value, frame.index++);
		if (err) throwError$1(state, err);
	} else if (frame.hasKey) {
		const key = frame.key;
		frame.key = void 0;
		frame.hasKey = false;
		addMappingValue(state, frame, key, value, tag);
	} else {
		frame.key = value;
		frame.keyPosition = state.position;
		frame.hasKey = true;
		frame.keyIsMerge = tag.tagName === MERGE_TAG_NAME;
	}
}
function storeAnchor(state, event, value, tag, isValueFinal) {
	if (event.anchorStart !== NO_RANGE$2) {
		const anchor = {
			value,
			tag,
			isValueFinal
		};
		state.anchors.set(state.source.slice(event.anchorStart, event.anchorEnd), anchor);
		return anchor;
	}
	return null;
}
/**
* Constructs JavaScript documents directly from parser events, without an
* intermediate AST.
*
* @category Events
*/
function constructFromEvents(events, options) {
	const state = {
		...DEFAULT_CONSTRUCTOR_OPTIONS,
		...options,
		events,
		documents: [],
		eventIndex: 0,
		position: 0,
		frames: [],
		anchors: /* @__PURE__ */ new Map(),
		nodeTags: /* @__PURE__ */ new Map(),
		tagHandlers: Object.create(null),
		totalMergeKeys: 0,
		aliasCount: 0
	};
	while (state.eventIndex < state.events.length) {
		const event = state.events[state.eventIndex++];
		state.position = eventPosition$1(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT:
				state.anchors = /* @__PURE__ */ new Map();
				state.nodeTags = /* @__PURE__ */ new Map();
				state.aliasCount = 0;
				state.tagHandlers = Object.create(null);
				for (const directive of event.directives) if (directive.kind === "tag") state.tagHandlers[directive.handle] = directive.prefix;
				state.frames.push({
					kind: "document",
					position: state.position,
					value: void 0,
					hasValue: false
				});
				break;
			case EVENT_ID.SCALAR: {
				const { value, tag } = constructScalar(state, event);
				storeAnchor(state, event, value, tag, true);
				addValue(state, value, tag);
				break;
			}
			case EVENT_ID.SEQUENCE: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:seq");
				const tag = state.schema.lookupSequenceTag(tagName);
				if (!tag) throwError$1(state, `unknown sequence tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "sequence",
					position: state.position,
					value,
					tag,
					anchor,
					index: 0
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:map");
				const tag = state.schema.lookupMappingTag(tagName);
				if (!tag) throwError$1(state, `unknown mapping tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "mapping",
					position: state.position,
					value,
					tag,
					anchor,
					key: void 0,
					keyPosition: state.position,
					hasKey: false,
					keyIsMerge: false,
					overridable: null
				});
				break;
			}
			case EVENT_ID.ALIAS: {
				if (state.maxAliases !== -1 && ++state.aliasCount > state.maxAliases) throwError$1(state, `aliases exceeded maxAliases (${state.maxAliases})`);
				const name = state.source.slice(event.anchorStart, event.anchorEnd);
				const anchor = state.anchors.get(name);
				if (!anchor) throwError$1(state, `unidentified alias "${name}"`);
				if (!anchor.isValueFinal) throwError$1(state, `recursive alias "${name}" is not supported for tag ${anchor.tag.tagName} because it uses finalize()`);
				addValue(state, anchor.value, anchor.tag);
				break;
			}
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.hasKey) {
					state.position = frame.keyPosition;
					throwError$1(state, "incomplete mapping pair in event stream");
				}
				if (frame.kind === "document") state.documents.push(frame.value);
				else {
					const value = frame.tag.carrierIsResult ? frame.value : finalizeCollection(state, frame.position, frame.tag, frame.value);
					if (frame.anchor) {
						frame.anchor.value = value;
						frame.anchor.isValueFinal = true;
					}
					addValue(state, value, frame.tag);
				}
				break;
			}
		}
	}
	return state.documents;
}
//#endregion
//#region src/parser/parser.ts
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
/**
* Parses YAML into a flat event stream referencing source text by offsets.
*
* @category Events
*/
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
//#endregion
//#region src/load.ts
var DEFAULT_LOAD_OPTIONS = {
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
};
function loadDocuments(input, options = {}) {
	const opts = {
		...DEFAULT_LOAD_OPTIONS,
		...options
	};
	const source = String(input);
	const PARSER_OPT_KEYS = Object.keys(DEFAULT_PARSER_OPTIONS);
	const CONSTRUCTOR_OPT_KEYS = Object.keys(DEFAULT_CONSTRUCTOR_OPTIONS);
	return constructFromEvents(parseEvents(source, pick(opts, PARSER_OPT_KEYS)), {
		...pick(opts, CONSTRUCTOR_OPT_KEYS),
		source
	});
}
function loadAll(input, iteratorOrOptions, options) {
	let iterator = null;
	if (typeof iteratorOrOptions === "function") iterator = iteratorOrOptions;
	else if (iteratorOrOptions !== null && typeof iteratorOrOptions === "object") options = iteratorOrOptions;
	const documents = loadDocuments(input, options);
	if (iterator === null) return documents;
	for (const document of documents) iterator(document);
}
/**
* Parses `string` as a single YAML document. Throws {@link YAMLException} on
* error. This function does not understand multi-document or empty sources; it
* throws an exception on those.
*
* > [!NOTE]
* > 1. When processing untrusted input, see the
* >    [security considerations](../docs/safety.md).
* > 2. All exceptions MUST be caught, not just {@link YAMLException}.
* > 3. The default {@link CORE_SCHEMA} comes without the `!!merge` tag. You can
* >    easily enable it if needed.
* > 4. The default {@link mapTag} is `{}`-object based, with known limitations
* >    (see description). For full compatibility use {@link realMapTag}
* >    instead (it uses native JS `Map`).
*
* @example
* Enable {@link mergeTag} and {@link realMapTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag, realMapTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Main
*/
function load(input, options) {
	const documents = loadDocuments(input, options);
	if (documents.length === 0) throw new YAMLException("expected a document, but the input is empty");
	if (documents.length === 1) return documents[0];
	throw new YAMLException("expected a single document in the stream, but found more");
}
//#endregion
//#region src/ast/from_js.ts
var INVALID = Symbol("INVALID");
function buildRepresentTypes(schema) {
	const defaultTags = new Set([
		schema.defaultScalarTag,
		schema.defaultSequenceTag,
		schema.defaultMappingTag
	].filter((t) => t !== void 0));
	const implicitScalars = schema.implicitScalarTags;
	const explicitTags = schema.tags.filter((t) => !(t.nodeKind === "scalar" && t.implicit) && !defaultTags.has(t));
	const defaultTagsLast = schema.tags.filter((t) => defaultTags.has(t));
	return [
		...implicitScalars.map((tag) => ({
			tag,
			implicitTag: true
		})),
		...explicitTags.map((tag) => ({
			tag,
			implicitTag: false
		})),
		...defaultTagsLast.map((tag) => ({
			tag,
			implicitTag: true
		}))
	];
}
function matchTag(state, object) {
	for (let index = 0, length = state.representTypes.length; index < length; index += 1) {
		const { tag, implicitTag } = state.representTypes[index];
		if (tag.identify(object)) {
			let tagName;
			if (tag.matchByTagPrefix) tagName = tag.representTagName(object);
			else tagName = tag.tagName;
			return {
				tag,
				tagName,
				implicitTag
			};
		}
	}
	return null;
}
function js_yaml_build(state, object) {
	if (!state.noRefs && object !== null && typeof object === "object") {
		const existing = state.refs.get(object);
		if (existing) {
			if (existing.anchor === void 0) existing.anchor = `ref_${state.refCounter++}`;
			return {
				kind: "alias",
				anchor: existing.anchor
			};
		}
	}
	const matched = matchTag(state, object);
	if (!matched) {
		if (object === void 0) return INVALID;
		if (state.skipInvalid) return INVALID;
		throw new YAMLException(`unacceptable kind of an object to dump ${Object.prototype.toString.call(object)}`);
	}
	const { tag, tagName, implicitTag } = matched;
	const nodeTagName = implicitTag ? tagName : tagNameShort(tagName);
	if (tag.nodeKind === "scalar") return {
		kind: "scalar",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: SCALAR_STYLE.PLAIN,
		value: tag.represent(object)
	};
	if (tag.nodeKind === "sequence") {
		const container = tag.represent(object);
		const node = {
			kind: "sequence",
			tag: nodeTagName,
			tagged: !implicitTag,
			style: COLLECTION_STYLE.BLOCK,
			items: []
		};
		if (!state.noRefs) state.refs.set(object, node);
		for (let index = 0, length = container.length; index < length; index += 1) {
			let item = js_yaml_build(state, container[index]);
			if (item === INVALID && container[index] === void 0) item = js_yaml_build(state, null);
			if (item === INVALID) continue;
			node.items.push(item);
		}
		return node;
	}
	const map = tag.represent(object);
	const node = {
		kind: "mapping",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: COLLECTION_STYLE.BLOCK,
		items: []
	};
	if (!state.noRefs) state.refs.set(object, node);
	for (const [objectKey, objectValue] of map) {
		const key = js_yaml_build(state, objectKey);
		if (key === INVALID) continue;
		const value = js_yaml_build(state, objectValue);
		if (value === INVALID) continue;
		node.items.push({
			key,
			value
		});
	}
	return node;
}
/**
* Convert JS object to AST. A JS value is one YAML document. An unrepresentable
* root becomes an empty document, which the presenter renders as an empty
* string.
*
* @category AST
*/
function jsToAst(input, schema, options = {}) {
	const root = js_yaml_build({
		representTypes: buildRepresentTypes(schema),
		noRefs: options.noRefs ?? false,
		skipInvalid: options.skipInvalid ?? false,
		refs: /* @__PURE__ */ new Map(),
		refCounter: 0
	}, input);
	return [{
		contents: root === INVALID ? null : root,
		directives: []
	}];
}
//#endregion
//#region src/ast/visit.ts
/**
* Return from a visitor to stop the whole traversal.
*
* @category AST
*/
var VISIT_BREAK = Symbol("visit:break");
/**
* Return from a visitor to skip the current node's children.
*
* @category AST
*/
var VISIT_SKIP = Symbol("visit:skip");
function visitNode(node, visitor, ctx) {
	const control = visitor(node, ctx);
	if (control === VISIT_BREAK) return true;
	if (control === VISIT_SKIP) return false;
	const depth = ctx.depth + 1;
	switch (node.kind) {
		case "sequence":
			for (const item of node.items) if (visitNode(item, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
			break;
		case "mapping": for (const { key, value } of node.items) {
			if (visitNode(key, visitor, {
				depth,
				parent: node,
				isKey: true
			})) return true;
			if (visitNode(value, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
		}
	}
	return false;
}
/**
* Walk every node in the documents, calling {@link Visitor} once per
* node (pre-order).
*
* @category AST
*/
function visit(documents, visitor) {
	for (const doc of documents) if (doc.contents && visitNode(doc.contents, visitor, {
		depth: 0,
		parent: null,
		isKey: false
	})) return;
}
//#endregion
//#region src/ast/styler_defaults.ts
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
/**
* Default scalar styling rules in application order.
* See [Scalar styling](../../docs/scalar_styling.md) for usage details.
*
* @category AST
*/
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
//#endregion
//#region src/ast/scalar_styler.ts
function setBit(mask, bit) {
	return mask | 1 << bit;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var C_FORBIDDEN_FIRST_LINE = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/;
var C_FORBIDDEN_CONTENT = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/m;
function canUsePlain(layout) {
	const str = layout.node.value;
	if (str !== "") {
		if (!(layout.isKey ? layout.flowOnly ? NS_PLAIN_FLOW_KEY : NS_PLAIN_BLOCK_KEY : layout.flowOnly ? NS_PLAIN_FLOW_IN : NS_PLAIN_FLOW_OUT).test(str)) return false;
		if (layout.shiftOfFirstLine === 0 && C_FORBIDDEN_FIRST_LINE.test(str)) return false;
		if (layout.shiftOfContent === 0) {
			const firstLineBreak = str.indexOf("\n");
			if (firstLineBreak !== -1) {
				const content = str.slice(firstLineBreak + 1);
				if (C_FORBIDDEN_CONTENT.test(content)) return false;
			}
		}
	}
	const resolvedTag = layout.presenterOptions.schema.resolveImplicitScalarTag(str).tag.tagName;
	if (!layout.node.tagged && resolvedTag !== layout.node.tag) return false;
	if (!layout.node.tagged && str === "=" && resolvedTag === layout.presenterOptions.schema.defaultScalarTag.tagName) return false;
	return true;
}
function canUseSingleQuoted(layout) {
	const str = layout.node.value;
	if (!(layout.isKey ? NB_SINGLE_ONE_LINE : NB_SINGLE_MULTI_LINE).test(str)) return false;
	if (/[ \t]\n|\n[ \t]/.test(str)) return false;
	if (!layout.isKey && layout.shiftOfContent === 0) {
		const firstLineBreak = str.indexOf("\n");
		if (firstLineBreak !== -1 && C_FORBIDDEN_CONTENT.test(str.slice(firstLineBreak + 1))) return false;
	}
	return true;
}
function canUseBlock(layout) {
	if (layout.flowOnly || !BLOCK_SCALAR_CONTENT.test(layout.node.value)) return false;
	const contentIndent = layout.shiftOfContent - layout.shiftOfParent;
	if (contentIndent < 1) return false;
	if (contentIndent > 9 && /^\n* /.test(layout.node.value)) return false;
	if (layout.shiftOfContent === 0 && C_FORBIDDEN_CONTENT.test(layout.node.value)) return false;
	return true;
}
function detectAllowedStyles(layout) {
	let mask = setBit(0, SCALAR_STYLE.DOUBLE_QUOTED);
	if (canUsePlain(layout)) mask = setBit(mask, SCALAR_STYLE.PLAIN);
	if (canUseSingleQuoted(layout)) mask = setBit(mask, SCALAR_STYLE.SINGLE_QUOTED);
	if (canUseBlock(layout)) mask = setBit(setBit(mask, SCALAR_STYLE.LITERAL_BLOCK), SCALAR_STYLE.FOLDED_BLOCK);
	layout.allowedStylesMask = mask;
}
function renderScalar(layout) {
	switch (layout.style) {
		case SCALAR_STYLE.PLAIN: return renderPlain(layout);
		case SCALAR_STYLE.SINGLE_QUOTED: return renderSingleQuoted(layout);
		case SCALAR_STYLE.LITERAL_BLOCK: return renderLiteralBlock(layout);
		case SCALAR_STYLE.FOLDED_BLOCK: return renderFoldedBlock(layout);
		case SCALAR_STYLE.DOUBLE_QUOTED: return renderDoubleQuoted(layout);
	}
}
function renderPlain(layout) {
	return encodeFlowBreaks(layout.node.value, layout.shiftOfContent);
}
function renderSingleQuoted(layout) {
	return `'${encodeFlowBreaks(layout.node.value, layout.shiftOfContent).replace(/'/g, "''")}'`;
}
function renderLiteralBlock(layout) {
	const value = layout.node.value;
	return "|" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(value, layout.shiftOfContent));
}
function renderFoldedBlock(layout) {
	const value = layout.node.value;
	const w = layout.presenterOptions.lineWidth;
	let availableWidth = Infinity;
	if (w !== -1) availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	return ">" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(foldBlockScalar(value, availableWidth), layout.shiftOfContent));
}
function renderDoubleQuoted(layout) {
	return `"${escapeString(layout.node.value)}"`;
}
function encodeFlowBreaks(string, shiftOfContent) {
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) return string;
	const pad = " ".repeat(shiftOfContent);
	let result = string.slice(0, nextLF);
	const lineRe = /(\n+)([^\n]*)/g;
	lineRe.lastIndex = nextLF;
	let match;
	while (match = lineRe.exec(string)) {
		const breaks = match[1].length;
		const line = match[2];
		result += "\n".repeat(breaks + 1) + pad + line;
	}
	return result;
}
function indentString(string, spaces) {
	const indent = " ".repeat(spaces);
	let position = 0;
	let result = "";
	const length = string.length;
	while (position < length) {
		let line;
		const next = string.indexOf("\n", position);
		if (next === -1) {
			line = string.slice(position);
			position = length;
		} else {
			line = string.slice(position, next + 1);
			position = next + 1;
		}
		if (line.length && line !== "\n") result += indent;
		result += line;
	}
	return result;
}
function needIndentIndicator(string) {
	return /^\n* /.test(string);
}
function blockHeader(string, shiftOfParent, shiftOfContent) {
	const indentIndicator = needIndentIndicator(string) ? String(shiftOfContent - shiftOfParent) : "";
	const clip = string[string.length - 1] === "\n";
	return `${indentIndicator}${clip && (string[string.length - 2] === "\n" || string === "\n") ? "+" : clip ? "" : "-"}\n`;
}
function dropEndingNewline(string) {
	return string[string.length - 1] === "\n" ? string.slice(0, -1) : string;
}
function isMoreIndented(char) {
	return char === " " || char === "	";
}
function foldLine(line, width) {
	if (line === "" || isMoreIndented(line[0])) return line;
	const breakRe = / [^ \t]/g;
	let match;
	let start = 0;
	let end;
	let curr = 0;
	let next = 0;
	let result = "";
	while (match = breakRe.exec(line)) {
		next = match.index;
		if (next - start > width) {
			end = curr > start ? curr : next;
			result += `\n${line.slice(start, end)}`;
			start = end + 1;
		}
		curr = next;
	}
	result += "\n";
	if (line.length - start > width && curr > start) result += `${line.slice(start, curr)}\n${line.slice(curr + 1)}`;
	else result += line.slice(start);
	return result.slice(1);
}
function foldBlockScalar(string, width) {
	const lineRe = /(\n+)([^\n]*)/g;
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) nextLF = string.length;
	lineRe.lastIndex = nextLF;
	let result = foldLine(string.slice(0, nextLF), width);
	let prevMoreIndented = string[0] === "\n" || isMoreIndented(string[0]);
	let moreIndented;
	let match;
	while (match = lineRe.exec(string)) {
		const prefix = match[1];
		const line = match[2];
		moreIndented = line !== "" && isMoreIndented(line[0]);
		result += prefix + (!prevMoreIndented && !moreIndented && line !== "" ? "\n" : "") + foldLine(line, width);
		prevMoreIndented = moreIndented;
	}
	return result;
}
var CHARACTERS_TO_ESCAPE = /["\\\x00-\x1F\x7F-\xA0\u2028\u2029\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/gu;
function escapeCharacter(character) {
	switch (character) {
		case "\0": return "\\0";
		case "\x07": return "\\a";
		case "\b": return "\\b";
		case "	": return "\\t";
		case "\n": return "\\n";
		case "\v": return "\\v";
		case "\f": return "\\f";
		case "\r": return "\\r";
		case "\x1B": return "\\e";
		case "\"": return "\\\"";
		case "\\": return "\\\\";
		case "": return "\\N";
		case "\xA0": return "\\_";
		case "\u2028": return "\\L";
		case "\u2029": return "\\P";
	}
	const code = character.charCodeAt(0);
	const hex = code.toString(16).toUpperCase();
	if (code <= 255) return `\\x${"0".repeat(2 - hex.length)}${hex}`;
	return `\\u${"0".repeat(4 - hex.length)}${hex}`;
}
function escapeString(string) {
	return string.replace(CHARACTERS_TO_ESCAPE, escapeCharacter);
}
//#endregion
//#region src/ast/presenter.ts
var CHAR_LINE_FEED = 10;
var DEFAULT_PRESENTER_OPTIONS = {
	indent: 2,
	seqNoIndent: false,
	seqInlineFirst: true,
	lineWidth: 80,
	flowBracketPadding: false,
	flowSkipCommaSpace: false,
	flowSkipColonSpace: false,
	quoteFlowKeys: false,
	quoteStyle: "single",
	forceQuotes: false,
	scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
	tagBeforeAnchor: false
};
function nodeTagShort(node) {
	return node.tagged ? node.tag : tagNameShort(node.tag);
}
function createPresenterState(options) {
	const opts = {
		...DEFAULT_PRESENTER_OPTIONS,
		...options
	};
	if (opts.flowSkipColonSpace) opts.quoteFlowKeys = true;
	return {
		...opts,
		defaultScalarTagName: opts.schema.defaultScalarTag.tagName,
		openEnded: false
	};
}
function generateNextLine(state, level) {
	return `\n${" ".repeat(state.indent * level)}`;
}
function scalarLayout(state, node, parent, level, isKey, flowOnly) {
	return {
		node,
		parent,
		level,
		isKey,
		flowOnly,
		shiftOfParent: level === 0 ? -1 : state.indent * (level - 1),
		shiftOfContent: state.indent * Math.max(1, level),
		shiftOfFirstLine: level === 0 ? 0 : state.indent * level,
		presenterOptions: state,
		allowedStylesMask: 0,
		style: node.style
	};
}
function writeFlowSequence(state, level, node) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level, node.items[index], node, {}).text;
		if (index > 0) result += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		result += item;
	}
	const pad = state.flowBracketPadding && node.items.length > 0 ? " " : "";
	return `[${pad}${result}${pad}]`;
}
function writeBlockSequence(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level + 1, node.items[index], node, {
			block: true,
			compact: state.seqInlineFirst,
			isblockseq: true
		}).text;
		if (!compact || result !== "") result += generateNextLine(state, level);
		if (item === "" || CHAR_LINE_FEED === item.charCodeAt(0)) result += "-";
		else result += "- ";
		result += item;
	}
	return result;
}
function writeFlowMapping(state, level, node) {
	let result = "";
	for (const { key, value } of node.items) {
		let pairBuffer = "";
		if (result !== "") pairBuffer += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		const keyRender = writeNode(state, level, key, node, { iskey: true });
		const keyText = keyRender.text;
		const valueText = writeNode(state, level, value, node, {}).text;
		const sep = state.flowSkipColonSpace || valueText === "" ? "" : " ";
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = key.kind === "alias" || keyIsBareProps ? " " : "";
		pairBuffer += `${keyText}${keyColonSep}:${sep}${valueText}`;
		result += pairBuffer;
	}
	const pad = state.flowBracketPadding && result !== "" ? " " : "";
	return `{${pad}${result}${pad}}`;
}
function writeBlockMapping(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		let pairBuffer = "";
		if (!compact || result !== "") pairBuffer += generateNextLine(state, level);
		const { key, value } = node.items[index];
		const keyIsBlock = (key.kind === "mapping" || key.kind === "sequence") && key.style === COLLECTION_STYLE.BLOCK && key.items.length !== 0 || key.kind === "scalar" && (key.style === SCALAR_STYLE.LITERAL_BLOCK || key.style === SCALAR_STYLE.FOLDED_BLOCK);
		const keyRender = keyIsBlock ? writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			isblockseq: !cannotBeCompact(state, key, level + 1)
		}) : writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			iskey: true
		});
		const keyText = keyRender.text;
		const keyHasLineBreak = key.kind === "scalar" && key.value.indexOf("\n") !== -1;
		const keyIsTooLong = keyText.length > 1024 && /^[\s\S]{1025}/u.test(keyText);
		const explicitPair = keyIsBlock || keyHasLineBreak || keyIsTooLong;
		if (explicitPair) {
			if (keyText && CHAR_LINE_FEED === keyText.charCodeAt(0)) pairBuffer += "?";
			else pairBuffer += "? ";
		}
		pairBuffer += keyText;
		if (explicitPair) pairBuffer += generateNextLine(state, level);
		const valueText = writeNode(state, level + 1, value, node, {
			block: true,
			compact: explicitPair,
			isblockseq: explicitPair && !cannotBeCompact(state, value, level + 1)
		}).text;
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = !explicitPair && (key.kind === "alias" || keyIsBareProps) ? " " : "";
		if (valueText === "" || CHAR_LINE_FEED === valueText.charCodeAt(0)) pairBuffer += `${keyColonSep}:`;
		else pairBuffer += `${keyColonSep}: `;
		pairBuffer += valueText;
		result += pairBuffer;
	}
	return result;
}
function cannotBeCompact(state, node, level) {
	if (node.kind === "alias") return true;
	return node.tagged || node.anchor !== void 0 || state.indent < 2 && level > 0;
}
function writeNode(state, level, node, parent, ctx) {
	if (node.kind === "alias") {
		state.openEnded = false;
		return {
			text: `*${node.anchor}`,
			noBody: false
		};
	}
	const { block = false, iskey = false, isblockseq = false } = ctx;
	let compact = ctx.compact ?? false;
	const hasAnchor = node.anchor !== void 0;
	if (cannotBeCompact(state, node, level)) compact = false;
	let body;
	let shouldPrintTag = node.tagged;
	const useBlockCollection = block && (node.kind === "mapping" || node.kind === "sequence") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0;
	if (node.kind === "mapping") {
		if (useBlockCollection) body = writeBlockMapping(state, level, node, compact);
		else body = writeFlowMapping(state, level, node);
	} else if (node.kind === "sequence") {
		if (useBlockCollection) {
			if (state.seqNoIndent && !isblockseq && level > 0) body = writeBlockSequence(state, level - 1, node, compact);
			else body = writeBlockSequence(state, level, node, compact);
		} else body = writeFlowSequence(state, level, node);
	} else {
		const layout = scalarLayout(state, node, parent, level, iskey, !block);
		detectAllowedStyles(layout);
		for (const rule of state.scalarStyleRules) rule(layout);
		body = renderScalar(layout);
		state.openEnded = (layout.style === SCALAR_STYLE.LITERAL_BLOCK || layout.style === SCALAR_STYLE.FOLDED_BLOCK) && (node.value === "\n" || node.value.endsWith("\n\n"));
		shouldPrintTag = node.tagged || body === "" && layout.flowOnly && parent?.kind === "sequence" && !hasAnchor || layout.style !== SCALAR_STYLE.PLAIN && node.tag !== state.defaultScalarTagName;
	}
	if ((node.kind === "mapping" || node.kind === "sequence") && !useBlockCollection) state.openEnded = false;
	if (useBlockCollection && compact && level > 0 && state.indent > 2) body = `${" ".repeat(state.indent - 2)}${body}`;
	const noBody = body === "";
	let text = body;
	if (shouldPrintTag || hasAnchor) {
		const props = [];
		const tag = shouldPrintTag ? nodeTagShort(node) : null;
		const anchor = hasAnchor ? `&${node.anchor}` : null;
		if (state.tagBeforeAnchor) {
			if (tag !== null) props.push(tag);
			if (anchor !== null) props.push(anchor);
		} else {
			if (anchor !== null) props.push(anchor);
			if (tag !== null) props.push(tag);
		}
		const sep = body === "" || body.charCodeAt(0) === CHAR_LINE_FEED ? "" : " ";
		text = `${props.join(" ")}${sep}${body}`;
	}
	return {
		text,
		noBody
	};
}
function rootStartsOwnLine(node) {
	return (node.kind === "sequence" || node.kind === "mapping") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0 && !node.tagged && node.anchor === void 0;
}
function writeDocumentDirectives(doc) {
	let result = "";
	for (const directive of doc.directives) {
		if (directive.kind === "yaml") {
			result += `%YAML ${directive.version}\n`;
			continue;
		}
		const { handle, prefix } = directive;
		result += `%TAG ${handle} ${prefix}\n`;
	}
	return result;
}
/**
* Build YAML from AST.
*
* @category AST
*/
function present(documents, options) {
	const state = createPresenterState(options);
	let result = "";
	let previousEnded = false;
	for (let index = 0; index < documents.length; index += 1) {
		const doc = documents[index];
		state.openEnded = false;
		const directives = writeDocumentDirectives(doc);
		const hasDirectives = directives !== "";
		const marker = doc.explicitStart || hasDirectives || index > 0 && !previousEnded;
		result += directives;
		if (doc.contents === null) {
			if (marker) result += "---\n";
		} else if (marker) {
			const body = writeNode(state, 0, doc.contents, null, {
				block: true,
				compact: true
			}).text;
			const sep = body === "" ? "" : hasDirectives || rootStartsOwnLine(doc.contents) ? "\n" : " ";
			result += `---${sep}${body}\n`;
		} else result += writeNode(state, 0, doc.contents, null, {
			block: true,
			compact: true
		}).text + "\n";
		previousEnded = doc.explicitEnd || state.openEnded;
		if (previousEnded) result += "...\n";
	}
	return result;
}
//#endregion
//#region src/dump.ts
var DEFAULT_DUMP_OPTIONS = {
	...DEFAULT_PRESENTER_OPTIONS,
	schema: DUMP_SCHEMA,
	skipInvalid: false,
	noRefs: false,
	flowLevel: -1,
	sortKeys: false,
	transform: () => {}
};
function defaultCompareFn(a, b) {
	const x = String(a);
	const y = String(b);
	if (x < y) return -1;
	if (x > y) return 1;
	return 0;
}
/**
* Serializes JS object as a YAML document. By default it can dump every
* supported YAML type, so it throws an exception if you try to dump regexps or
* functions. However, you can disable exceptions by setting the
* {@link DumpOptions.skipInvalid} option to `true`.
*
* @category Main
*/
function dump(input, options = {}) {
	const opts = {
		...DEFAULT_DUMP_OPTIONS,
		...options
	};
	const documents = jsToAst(input, opts.schema, {
		noRefs: opts.noRefs,
		skipInvalid: opts.skipInvalid
	});
	if (opts.flowLevel >= 0) visit(documents, (node, ctx) => {
		if (ctx.depth < opts.flowLevel) return;
		if (node.kind === "sequence" || node.kind === "mapping") node.style = COLLECTION_STYLE.FLOW;
		return VISIT_SKIP;
	});
	if (opts.sortKeys) {
		const compareFn = opts.sortKeys === true ? defaultCompareFn : opts.sortKeys;
		visit(documents, (node) => {
			if (node.kind !== "mapping") return;
			node.items.sort((a, b) => compareFn(a.key.kind === "scalar" ? a.key.value : "", b.key.kind === "scalar" ? b.key.value : ""));
		});
	}
	opts.transform(documents);
	return present(documents, {
		...pick(opts, Object.keys(DEFAULT_PRESENTER_OPTIONS)),
		schema: opts.schema
	});
}
//#endregion
//#region src/ast/from_events.ts
var NO_RANGE = (/* unused pure expression or super */ null && (-1));
function eventPosition(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function rawTag(state, event) {
	return event.tagStart === NO_RANGE ? "" : state.source.slice(event.tagStart, event.tagEnd);
}
function anchorName(state, event) {
	return event.anchorStart === NO_RANGE ? void 0 : state.source.slice(event.anchorStart, event.anchorEnd);
}
function buildScalar(state, event) {
	const value = getScalarValue(state.source, event);
	const raw = rawTag(state, event);
	let tag;
	let tagged = false;
	if (raw !== "") {
		tagged = true;
		tag = raw;
	} else if (event.style === SCALAR_STYLE.PLAIN) tag = state.schema.resolveImplicitScalarTag(value).tag.tagName;
	else tag = state.schema.defaultScalarTag.tagName;
	return {
		kind: "scalar",
		tag,
		tagged,
		style: event.style,
		anchor: anchorName(state, event),
		value
	};
}
function buildCollection(state, event, defaultTagName) {
	const raw = rawTag(state, event);
	let tag;
	let tagged = false;
	if (raw === "") tag = defaultTagName;
	else {
		tag = raw;
		tagged = true;
	}
	return {
		tag,
		tagged,
		style: event.style,
		anchor: anchorName(state, event)
	};
}
function addNode(state, node) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") frame.doc.contents = node;
	else if (frame.kind === "sequence") frame.node.items.push(node);
	else if (frame.key) {
		frame.node.items.push({
			key: frame.key,
			value: node
		});
		frame.key = null;
	} else frame.key = node;
}
/**
* Builds an AST from parser events
*
* @category AST
*/
function eventsToAst(events, options) {
	const state = {
		source: options.source,
		schema: options.schema,
		eventIndex: 0,
		position: 0,
		frames: [],
		documents: []
	};
	while (state.eventIndex < events.length) {
		const event = events[state.eventIndex++];
		state.position = eventPosition(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT: {
				const doc = {
					contents: null,
					explicitStart: event.explicitStart,
					explicitEnd: event.explicitEnd,
					directives: event.directives
				};
				state.frames.push({
					kind: "document",
					doc
				});
				break;
			}
			case EVENT_ID.SCALAR:
				addNode(state, buildScalar(state, event));
				break;
			case EVENT_ID.SEQUENCE: {
				const { tag, tagged, style, anchor } = buildCollection(state, event, "tag:yaml.org,2002:seq");
				const node = {
					kind: "sequence",
					tag,
					tagged,
					style,
					anchor,
					items: []
				};
				state.frames.push({
					kind: "sequence",
					node
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const { tag, tagged, style, anchor } = buildCollection(state, event, "tag:yaml.org,2002:map");
				const node = {
					kind: "mapping",
					tag,
					tagged,
					style,
					anchor,
					items: []
				};
				state.frames.push({
					kind: "mapping",
					node,
					key: null
				});
				break;
			}
			case EVENT_ID.ALIAS:
				addNode(state, {
					kind: "alias",
					anchor: state.source.slice(event.anchorStart, event.anchorEnd)
				});
				break;
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.key) throw new Error("incomplete mapping pair in event stream");
				if (frame.kind === "document") state.documents.push(frame.doc);
				else addNode(state, frame.node);
				break;
			}
		}
	}
	return state.documents;
}
//#endregion
//#region src/index.ts
/** @deprecated Use `EVENT_ID.DOCUMENT` instead. @internal */
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
/** @deprecated Use `EVENT_ID.SEQUENCE` instead. @internal */
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
/** @deprecated Use `EVENT_ID.MAPPING` instead. @internal */
var EVENT_MAPPING = EVENT_ID.MAPPING;
/** @deprecated Use `EVENT_ID.SCALAR` instead. @internal */
var EVENT_SCALAR = EVENT_ID.SCALAR;
/** @deprecated Use `EVENT_ID.ALIAS` instead. @internal */
var EVENT_ALIAS = EVENT_ID.ALIAS;
/** @deprecated Use `EVENT_ID.POP` instead. @internal */
var EVENT_POP = EVENT_ID.POP;
/** @deprecated Use `SCALAR_STYLE.PLAIN` instead. @internal */
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
/** @deprecated Use `SCALAR_STYLE.SINGLE_QUOTED` instead. @internal */
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.DOUBLE_QUOTED` instead. @internal */
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.LITERAL_BLOCK` instead. @internal */
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
/** @deprecated Use `SCALAR_STYLE.FOLDED_BLOCK` instead. @internal */
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
/** @deprecated Use `COLLECTION_STYLE.BLOCK` instead. @internal */
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
/** @deprecated Use `COLLECTION_STYLE.FLOW` instead. @internal */
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
/** @deprecated Use `CHOMPING_MODE.CLIP` instead. @internal */
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
/** @deprecated Use `CHOMPING_MODE.STRIP` instead. @internal */
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
/** @deprecated Use `CHOMPING_MODE.KEEP` instead. @internal */
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;
//#endregion


//# sourceMappingURL=js-yaml.mjs.map
;// CONCATENATED MODULE: ./lib/core/plan/yaml-hint.js
/** Explains a YAML syntax error at an offset, with the cause where it is one that plans run into. */
function explainSyntaxError(text, offset, reason) {
    const point = { start: offset, end: offset };
    if (reason.startsWith("nesting exceeded")) {
        return { span: point, message: "lists and mappings are nested too deep here; a plan may nest 32 deep" };
    }
    const comment = findCommentedNumber(text, offset);
    if (comment !== null && !reason.includes("character"))
        return comment;
    const token = findUnquotedGlob(text, offset);
    const hint = token === null ? "" : `; ${suggestQuotes(token)}`;
    return { span: point, message: `this is not YAML: ${translate(reason)}${hint}` };
}
/** The advice to put a text in quotes; the text is shown as it must be written. */
function suggestQuotes(text) {
    return `quote your globs, as in "${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
// In `[#12]` everything from the `#` on is a comment, so the error shows far from its cause.
function findCommentedNumber(text, offset) {
    const lineEnd = /[\r\n]|$/g;
    lineEnd.lastIndex = offset;
    const before = text.slice(0, lineEnd.exec(text)?.index);
    const found = [...before.matchAll(/[[,][ \t]*(#(\d+)[^\r\n]*)/g)].at(-1);
    if (found === undefined)
        return null;
    const comment = found[1] ?? "";
    const start = found.index + found[0].length - comment.length;
    const number = found[2] ?? "";
    return {
        span: { start, end: start + comment.length },
        message: `in YAML \`#\` starts a comment, so this list never closes: write the bare number, as in [${number}], or quote it, as in ["#${number}"]`,
    };
}
// A token on the line of the error that starts with, or holds, a character that YAML gives a meaning.
function findUnquotedGlob(text, offset) {
    const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
    const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? "";
    const value = line.replace(/^\s*(?:- +)*(?:[\w-]+:(?= ))?\s*/, "").replace(/\s+#.*$/, "");
    if (/["']/.test(value))
        return null;
    const inner = value.startsWith("[") && value.endsWith("]") ? value.slice(1, -1) : value;
    const token = /[^\s,]*[{[][^\s]*[}\]][^\s,]*|[*!&@%`|>][^\s,\]]*[/*.][^\s,\]]*/.exec(inner)?.[0] ?? null;
    return token === null || /^[[{].*[\]}]$/.test(token) ? null : token;
}
function translate(reason) {
    const known = REASONS.find(([start]) => reason.startsWith(start));
    return known === undefined ? reason : known[1];
}
const REASONS = [
    [
        "bad indentation of a mapping entry",
        "this line does not fit the mapping around it (indentation or a stray character)",
    ],
    [
        "bad indentation of a sequence entry",
        "this line does not fit the list around it (indentation or a stray character)",
    ],
    ["missed comma between flow collection entries", "a comma is missing between two entries of the list"],
    ["unexpected end of the stream within a flow collection", "a `[` or `{` is never closed"],
    ["unexpected end of the stream within a double quoted scalar", 'a text in "quotes" is never closed'],
    ["unexpected end of the stream within a single quoted scalar", "a text in 'quotes' is never closed"],
    [
        "deficient indentation",
        "a text or list of several lines is not indented; a quote or bracket may be missing above",
    ],
    ["tab characters must not be used in indentation", "a tab stands in the indentation; use spaces"],
    ["null byte is not allowed in input", "the file holds a NUL byte"],
    [
        "unknown escape sequence",
        "this is no escape of a \"quoted\" text; write \\\\ for a backslash, or use 'single quotes'",
    ],
    [
        "end of the stream or a document separator is expected",
        "the document ends before this line; check its indentation",
    ],
];

;// CONCATENATED MODULE: ./lib/core/plan/yaml-builder.js




const LEAF = { nodes: 1, depth: 0 };
const EMPTY_COLLECTION = { nodes: 1, depth: 1 };
/** Builds the located tree from parser events, and collects what is wrong on the way. */
class YamlBuilder {
    #text;
    #source;
    #problems = [];
    #open = [];
    /** Null while the anchored node is still open. */
    #anchors = new Map();
    #extents = new Map();
    #documents = 0;
    #root = null;
    #aliases = 0;
    #aliasedNodes = 0;
    #tooDeep = false;
    #lastEnd = 0;
    constructor(text) {
        this.#text = text;
        this.#source = new SourceText("", text);
    }
    /** Starts a document; only the first one is kept. */
    openDocument() {
        this.#documents++;
        if (this.#documents !== 2)
            return;
        const found = /^---/gm;
        found.lastIndex = this.#lastEnd;
        const start = found.exec(this.#text)?.index ?? this.#lastEnd;
        this.#report({ start, end: start + 3 }, "a second YAML document starts here, but a plan file holds one plan: move what follows into a file of its own");
    }
    /** Starts a list or mapping at an offset. */
    open(kind, start, properties, isFlow) {
        this.#refuseTag(properties);
        this.#lastEnd = Math.max(this.#lastEnd, isFlow ? start + 1 : start);
        if (properties.anchor !== null)
            this.#anchors.set(properties.anchor.name, null);
        const anchor = properties.anchor?.name ?? null;
        this.#open.push({ kind, start, isFlow, anchor, children: [], spots: [], extent: EMPTY_COLLECTION });
    }
    /** Adds a text or number. */
    addScalar(scalar, properties) {
        this.#refuseTag(properties);
        this.#refuseBareAnchor(scalar, properties);
        const isBare = scalar.text === "" && scalar.style === "plain" && properties.anchor !== null;
        const node = properties.tag !== null || isBare ? { kind: "unknown", span: scalar.span } : scalar;
        if (properties.anchor !== null)
            this.#anchors.set(properties.anchor.name, node);
        this.#add(node, LEAF, scalar.span);
    }
    /** Adds the node that an alias stands for. */
    addAlias(span) {
        const name = this.#text.slice(span.start + 1, span.end);
        const node = this.#resolve(name, span);
        this.#add(node, this.#extents.get(node) ?? LEAF, span);
    }
    /** Closes the innermost list, mapping or document. */
    close() {
        const closed = this.#open.pop();
        if (closed === undefined)
            return;
        const end = closed.isFlow ? this.#findBracket(this.#lastEnd) : this.#lastEnd;
        const span = { start: closed.start, end };
        const node = closed.kind === "sequence"
            ? { kind: "sequence", span, items: closed.children }
            : { kind: "mapping", span, entries: this.#pairUp(closed) };
        if (closed.anchor !== null)
            this.#anchors.set(closed.anchor, node);
        this.#extents.set(node, closed.extent);
        this.#add(node, closed.extent, span);
    }
    /** Where a value that is not written would stand: after the last token and a `:` or `-` that follows it. */
    pointAfterLast(...ends) {
        const from = Math.max(this.#lastEnd, ...ends);
        return from + (/^[ \t]*[:-]/.exec(this.#text.slice(from, from + 200))?.[0].length ?? 0);
    }
    /** The tree, or null when there is not exactly one document with content. */
    finish() {
        const root = this.#documents === 1 && !this.#tooDeep ? this.#root : null;
        if (this.#documents === 0)
            this.#report({ start: 0, end: 0 }, EMPTY_FILE);
        return { root, problems: this.#problems };
    }
    #add(node, extent, spot) {
        this.#lastEnd = Math.max(this.#lastEnd, spot.end);
        const parent = this.#open.at(-1);
        if (parent === undefined) {
            this.#root ??= node;
            return;
        }
        parent.children.push(node);
        parent.spots.push(spot);
        const depth = Math.max(parent.extent.depth, extent.depth + 1);
        parent.extent = { nodes: parent.extent.nodes + extent.nodes, depth };
        if (depth > PLAN_LIMITS.nesting && !this.#tooDeep) {
            this.#tooDeep = true;
            this.#report(spot, `lists and mappings are nested more than ${String(PLAN_LIMITS.nesting)} deep here`);
        }
    }
    #resolve(name, span) {
        this.#aliases++;
        if (this.#aliases === PLAN_LIMITS.aliases + 1) {
            this.#report(span, `a plan may use ${String(PLAN_LIMITS.aliases)} aliases, and this is one more`);
        }
        const target = this.#anchors.get(name);
        if (target === undefined)
            this.#report(span, explainUnknownAlias(name));
        if (target === null) {
            this.#report(span, `the alias \`*${name}\` stands inside its own anchor \`&${name}\`, so it never ends`);
        }
        return this.#withinBudget(target ?? null, name, span) ?? { kind: "unknown", span };
    }
    #withinBudget(target, name, span) {
        if (target === null || this.#aliases > PLAN_LIMITS.aliases)
            return null;
        const before = this.#aliasedNodes;
        this.#aliasedNodes += this.#extents.get(target)?.nodes ?? 1;
        if (this.#aliasedNodes <= PLAN_LIMITS.aliasedNodes)
            return target;
        if (before <= PLAN_LIMITS.aliasedNodes) {
            this.#report(span, `written out in full, the aliases up to \`*${name}\` stand for more than ${String(PLAN_LIMITS.aliasedNodes)} values`);
        }
        return null;
    }
    #pairUp(mapping) {
        const entries = new Map();
        for (let index = 0; index + 1 < mapping.children.length; index += 2) {
            const key = mapping.children[index];
            const value = mapping.children[index + 1];
            const spot = mapping.spots[index];
            if (key === undefined || value === undefined || spot === undefined)
                continue;
            if (key.kind === "unknown")
                continue;
            if (key.kind !== "scalar") {
                this.#report(spot, "a key must be a single word, but here it is a list or mapping");
                continue;
            }
            const first = entries.get(key.text);
            if (first === undefined)
                entries.set(key.text, { key: { ...key, span: spot }, value });
            else
                this.#reportTwice(key.text, spot, first.key.span);
        }
        return [...entries.values()];
    }
    #reportTwice(key, spot, first) {
        const { line } = this.#source.locate(first);
        this.#report(spot, `the key ${code(key)} is written twice; the first one is on line ${String(line)}: merge the two, or give one its own name`);
    }
    #refuseTag({ tag }) {
        if (tag === null)
            return;
        const text = this.#text.slice(tag.start, tag.end);
        const advice = text.startsWith("!!") ? "write the value without it" : suggestQuotes(text);
        this.#report(tag, `YAML reads ${code(text)} as a tag, and a plan has no tags: ${advice}`);
    }
    #refuseBareAnchor(scalar, { anchor }) {
        if (anchor === null || scalar.text !== "" || scalar.style !== "plain")
            return;
        const text = this.#text.slice(anchor.span.start, anchor.span.end);
        this.#report(anchor.span, `YAML reads ${code(text)} as an anchor without a value: ${suggestQuotes(text)}`);
    }
    #findBracket(from) {
        const rest = /(?:[\s,:]|#[^\r\n]*)*[\]}]/y;
        rest.lastIndex = from;
        return rest.test(this.#text) ? rest.lastIndex : from;
    }
    #report(span, message) {
        this.#problems.push({ span, message });
    }
}
const EMPTY_FILE = "the file is empty: a plan starts with `version: 1`, `plan: <slug>` and `tracks:`; `parallel-dispatch init` writes a starter";
function explainUnknownAlias(name) {
    const why = /^[\w-]+$/.test(name) ? `, and there is no anchor \`&${name}\`` : " and not as a text";
    return `YAML reads \`*${name}\` as an alias${why}: ${suggestQuotes(`*${name}`)}`;
}

;// CONCATENATED MODULE: ./lib/core/plan/yaml-tree.js




/**
 * Reads one YAML document into a located tree.
 *
 * 1. Never throws on any text. Work is bounded by the text and by `PLAN_LIMITS.aliasedNodes`.
 * 2. Tags, several documents, keys that are not texts, and aliases into themselves are problems.
 * 3. A key that is written twice is a problem; its first value counts.
 */
function readYaml(text) {
    const events = readEvents(text);
    if (!Array.isArray(events))
        return { root: null, problems: [events] };
    const builder = new YamlBuilder(text);
    for (const event of events)
        feed(builder, text, event);
    return builder.finish();
}
function readEvents(text) {
    try {
        // One level more than allowed, so that a deep collection is reported where it stands and not as a syntax error.
        return parseEvents(text, { maxDepth: PLAN_LIMITS.nesting + 2 });
    }
    catch (error) {
        if (!(error instanceof YAMLException))
            throw error;
        return explainSyntaxError(text, error.mark?.position ?? 0, error.reason);
    }
}
function feed(builder, text, event) {
    switch (event.type) {
        case EVENT_ID.DOCUMENT:
            builder.openDocument();
            return;
        case EVENT_ID.SEQUENCE:
            builder.open("sequence", event.start, properties(text, event), text[event.start] === "[");
            return;
        case EVENT_ID.MAPPING:
            builder.open("mapping", event.start, properties(text, event), text[event.start] === "{");
            return;
        case EVENT_ID.SCALAR:
            builder.addScalar(toScalar(builder, text, event), properties(text, event));
            return;
        case EVENT_ID.ALIAS:
            builder.addAlias({ start: event.anchorStart - 1, end: event.anchorEnd });
            return;
        case EVENT_ID.POP:
            builder.close();
            return;
    }
}
function properties(text, event) {
    return {
        anchor: event.anchorStart < 0
            ? null
            : {
                name: text.slice(event.anchorStart, event.anchorEnd),
                span: { start: event.anchorStart - 1, end: event.anchorEnd },
            },
        tag: event.tagStart < 0 ? null : { start: event.tagStart, end: event.tagEnd },
    };
}
function toScalar(builder, text, event) {
    if (event.valueStart < 0) {
        const point = builder.pointAfterLast(event.anchorEnd, event.tagEnd);
        return {
            kind: "scalar",
            span: { start: point, end: point },
            text: "",
            style: "plain",
            contentStart: point,
        };
    }
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    const plain = event.style === SCALAR_STYLE.PLAIN;
    const margin = quoted ? 1 : 0;
    const value = getScalarValue(text, event);
    return {
        kind: "scalar",
        span: { start: event.valueStart - margin, end: event.valueEnd + margin },
        text: value,
        style: quoted ? "quoted" : plain ? "plain" : "block",
        contentStart: text.slice(event.valueStart, event.valueEnd) === value ? event.valueStart : null,
    };
}

;// CONCATENATED MODULE: ./lib/core/plan/decode.js










/**
 * Decodes the text of a plan file.
 *
 * 1. Never throws, whatever the text.
 * 2. All problems are collected in one run. A part that is wrong is left out of the plan, and its finding says so:
 *    a track with such a finding has a scope that is known in part alone.
 */
function decodePlan(source) {
    const context = { source, findings: [], tracks: [] };
    if (tooLarge(context))
        return { plan: null, findings: context.findings };
    const yaml = readYaml(source.text);
    reportFileProblems(context, yaml);
    const fields = yaml.root === null ? null : readFields(context, yaml.root, "a plan", PLAN_KEYS);
    const plan = fields === null ? null : decodeFields(context, fields);
    return { plan, findings: inFileOrder(context.findings) };
}
function decodeFields(context, fields) {
    if (!readsVersion(context, fields))
        return null;
    const id = readPlanId(context, fields);
    const tracks = decodeTracks(context, fields, id?.value ?? null);
    const readFirst = readPaths(context, fields.get("read-first"), "`read-first`");
    const parts = {
        source: context.source,
        base: readBranchName(context, fields.get("base"), "`base`"),
        delivery: readChoice(context, fields.get("delivery"), "`delivery`", DELIVERIES)?.value ?? "pull-request",
        label: readLabel(context, fields),
        readFirst: readFirst?.map((path) => path.value) ?? DEFAULT_READ_FIRST,
        readFirstSpan: readFirst === null ? null : (fields.get("read-first")?.span ?? null),
        gates: decodeGates(context, fields.get("gates")),
        shared: decodeShared(context, fields.get("shared")),
        boundaries: decodeBoundaries(context, fields.get("boundaries")),
        verify: decodeVerify(context, fields.get("verify")),
        rules: decodeRules(context, fields.get("rules")),
        trackingIssue: readIssue(context, fields.get("tracking-issue"), "`tracking-issue`"),
    };
    const title = readText(context, fields.get("title"), "`title`")?.value;
    if (id === null || tracks === null)
        return null;
    return { ...parts, id, title: title ?? id.value, tracks };
}
const DELIVERIES = ["pull-request", "push"];
function inFileOrder(findings) {
    return findings.toSorted((a, b) => a.location.line - b.location.line || a.location.column - b.location.column);
}

;// CONCATENATED MODULE: ./lib/render/markdown.js


// Text of a plan is data. GitHub looks for mentions, issue numbers and closing keywords in the text that is left
// after Markdown and entities are decoded, so escaping the `@` or the `#` does not help: something must stand
// between it and what follows. A zero-width space does, and shows nothing.
const BREAK = "&#8203;";
/**
 * Plain text as inline Markdown that GitHub shows as it is.
 *
 * 1. No mention, issue or commit reference, closing keyword, link, image, HTML, emphasis or formula survives.
 * 2. The result is one line and holds no `|`, `<`, `>` or backtick: it fits a table cell and a `<summary>`.
 * 3. Hidden characters are written as `[U+XXXX]`.
 */
function escapeText(text) {
    return guardStart(disarm(oneLine(text)));
}
/** A finding's message as inline Markdown, as `escapeText` does, but with its `code` in code spans. */
function escapeMessage(message) {
    const pieces = splitCode(oneLine(message));
    return guardStart(pieces.map(({ kind, text }) => (kind === "text" ? disarm(text) : codeCell(text))).join(""));
}
/** The text as an inline code span, on one line; not for table cells: see `codeCell`. */
function codeSpan(text) {
    const shown = showHidden(text);
    return shown === "" ? "(empty)" : delimitCode(shown);
}
/** The text as inline code inside a table cell, where a `|` would end the cell even in a code span. */
function codeCell(text) {
    return text.includes("|") ? `<code>${escapeText(text)}</code>` : codeSpan(text);
}
/**
 * The text as a fenced code block, ending without a line break.
 *
 * The fence is longer than any run of backticks inside, so that no text can close it. `language` is ours, never
 * a plan's.
 */
function fence(text, language = "") {
    const shown = showHiddenInLines(text).replace(/\n+$/, "");
    const ticks = "`".repeat(Math.max(3, longestBacktickRun(shown) + 1));
    return `${ticks}${language}\n${shown}\n${ticks}`;
}
/** A table of cells that are inline Markdown already. */
function table(header, rows) {
    const rule = header.map(() => "---");
    return [header, rule, ...rows].map(tableRow).join("\n");
}
/** One row of a table; the cells are inline Markdown already. */
function tableRow(cells) {
    return `| ${cells.join(" | ")} |`;
}
/** A folded block; `summary` is HTML or escaped text already, `body` is Markdown. */
function details(summary, body) {
    return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function longestBacktickRun(text) {
    return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
function disarm(text) {
    return text.replace(/[&<>"'`*_[\]{}|~$!\\^@#]|\bGH-(?=\d)|:\/\/|www\.|(?<![0-9a-z])[0-9a-f]{40}(?![0-9a-z])/gi, breakUp);
}
function breakUp(found) {
    switch (found) {
        case "@":
            return found + BREAK;
        case "#":
            return toEntity(found) + BREAK;
        case "://":
            return `:${BREAK}//`;
        default:
            if (found.length === 1)
                return toEntity(found);
            // The full hash of a commit; a break inside leaves no word of that length.
            return found.slice(0, 3) + BREAK + found.slice(3);
    }
}
/** Keeps what would begin a list or a heading at the start of a line from doing so. */
function guardStart(text) {
    return text
        .replace(/^[-+=]/, toEntity)
        .replace(/^(\d{1,9})([.)])/, (_, digits, mark) => digits + toEntity(mark));
}
function toEntity(character) {
    return `&#${character.charCodeAt(0)};`;
}

;// CONCATENATED MODULE: ./lib/render/plan-terms.js

/** The branch that tracks merge into; null when the plan names none and the default branch is not known. */
function baseBranch(plan, terms) {
    return plan.base?.value ?? terms.defaultBranch;
}
/** The base branch as code, or words for it. */
function baseWords(plan, terms) {
    const base = baseBranch(plan, terms);
    return base === null ? "the default branch" : codeSpan(base);
}
/** Whether GitHub closes issues by keyword on the base branch; true unless it is known to be another branch. */
function keywordsClose(plan, terms) {
    if (plan.base === null || terms.defaultBranch === null)
        return true;
    return plan.base.value === terms.defaultBranch;
}
/** The texts as code spans, separated by commas. */
function codeList(texts) {
    return texts.map(codeSpan).join(", ");
}
/** What may happen to a shared path, in a few words. */
function sharedRuleWords(shared) {
    switch (shared.rule.kind) {
        case "append-only":
            return "append only";
        case "derived-from":
            return `with ${codeList(shared.rule.from.map((glob) => glob.value.text))} only`;
        case "owner":
            return `track ${codeSpan(shared.rule.owner.value)} only`;
    }
}

;// CONCATENATED MODULE: ./lib/render/issue-commands.js
/** An issue as GitHub writes it: `#101`, or `owner/name#7` in another repository. */
function formatIssue(ref) {
    return `${safeRepository(ref) ?? ""}#${safeNumber(ref)}`;
}
/** Commands that print the state of each issue, one for each repository. */
function stateCommands(refs) {
    return perRepository(refs, (issue) => `gh issue view ${issue} --json state -q .state`);
}
/** Commands that close each issue with a comment, one for each repository. */
function closeCommands(refs) {
    return perRepository(refs, (issue) => `gh issue close ${issue} --comment "<what was done>"`);
}
/** Commands that comment on each issue, one for each issue. */
function commentCommands(refs) {
    return refs.map((ref) => `gh issue comment ${argument(ref, safeNumber(ref))} --body "<findings>"`);
}
/** Commands that print the address of the last comment on each issue, one for each repository. */
function lastCommentCommands(refs) {
    return perRepository(refs, (issue) => `gh issue view ${issue} --json comments -q '.comments[-1].url'`);
}
function perRepository(refs, command) {
    const groups = new Map();
    for (const ref of refs) {
        const key = ref.repository ?? "";
        groups.set(key, [...(groups.get(key) ?? []), ref]);
    }
    return [...groups.values()].map((group) => loop(group, command));
}
function loop(group, command) {
    const [first] = group;
    if (first === undefined)
        throw new Error("internal error: a group of issues is empty");
    if (group.length === 1)
        return command(argument(first, safeNumber(first)));
    const numbers = group.map(safeNumber).join(" ");
    return `for i in ${numbers}; do ${command(argument(first, "$i"))}; done`;
}
function argument(ref, issue) {
    const repository = safeRepository(ref);
    return repository === null ? issue : `${issue} --repo ${repository}`;
}
// These texts become shell commands that people paste: what the decoder promised is checked once more here.
function safeNumber(ref) {
    if (!Number.isSafeInteger(ref.number) || ref.number < 1) {
        throw new Error(`internal error: issue number ${ref.number} is not a positive integer`);
    }
    return String(ref.number);
}
function safeRepository(ref) {
    if (ref.repository === null || /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/.test(ref.repository)) {
        return ref.repository;
    }
    throw new Error(`internal error: ${JSON.stringify(ref.repository)} is not a repository name`);
}

;// CONCATENATED MODULE: ./lib/render/prompt-delivery.js



/** How the work reaches the base branch, and the lines that tie it to its track. */
function deliveryText(plan, track, terms, digest) {
    const base = baseWords(plan, terms);
    const provenance = `Dispatch-Track: ${plan.id.value}/${track.id}@${digest}`;
    switch (plan.delivery) {
        case "pull-request":
            return (`Deliver on ${branchWords(track)}:\na PR into ${base}${labelWords(plan)} whose body has:\n\n` +
                [...issueLines(track), provenance].join("\n"));
        case "push":
            return `Deliver: commit with the trailer ${codeSpan(provenance)}, then push to ${base}.`;
    }
}
/** How an agent asks for a file outside its scope. An analysis edits no source, whether or not a track owns it. */
function scopeExpansionText(plan, track) {
    if (track.type === "analysis")
        return "For another report file, stop and propose a plan change.";
    const place = plan.delivery === "push" ? "the commit message" : "the PR body";
    return (`For a file that no track owns, add \`Scope-Expansion: <path> — <reason>\` to ${place}.\n` +
        "For any other file, stop and propose a plan change.");
}
function labelWords(plan) {
    return plan.label === null ? "" : `, labelled ${codeSpan(plan.label)},`;
}
function branchWords(track) {
    const pattern = /[*?[\]{}()]/.test(track.branch.value);
    return `${pattern ? "a branch matching" : "branch"} ${codeSpan(track.branch.value)}`;
}
function issueLines(track) {
    const settled = track.issues.map((issue) => issue.value);
    const refs = track.refs.map((issue) => `Refs ${formatIssue(issue.value)}`);
    return track.type === "code" ? [...settled.map(prompt_delivery_closingLine), ...refs] : [...settled.map(refLine), ...refs];
}
function prompt_delivery_closingLine(issue) {
    return `Closes ${formatIssue(issue)}`;
}
function refLine(issue) {
    return `Refs ${formatIssue(issue)}`;
}

;// CONCATENATED MODULE: ./lib/render/prompt-issue-gate.js



const HEADING = "**MANDATORY — do not end the session until you have done BOTH:**";
/**
 * What an agent does about its issues before it may end, in bold.
 *
 * It stands before any word about delivering: agents take "commit and push" for the end of their work and leave
 * out what follows it.
 */
function issueGateText(plan, track, terms) {
    const issues = track.issues.map((issue) => issue.value);
    const keepOpen = keepOpenText(track);
    if (issues.length === 0)
        return `**This track settles no issue: write no closing keyword.**${keepOpen}`;
    const [first, second] = gateSteps(plan, track, issues, terms);
    return `${HEADING}\n1. ${first}\n2. ${second}${keepOpen}`;
}
function gateSteps(plan, track, issues, terms) {
    if (track.type === "analysis")
        return commentSteps(issues);
    switch (plan.delivery) {
        case "push":
            return closeSteps(issues, baseWords(plan, terms));
        case "pull-request":
            return keywordsClose(plan, terms)
                ? keywordSteps(issues)
                : afterMergeSteps(issues, baseWords(plan, terms));
    }
}
function keywordSteps(issues) {
    return [
        `**The PR body has every closing line below: ${formatAll(issues)}.**`,
        `**After the merge, ${codeAll(stateCommands(issues))} — all must print CLOSED.**\n   Close any that stays open.`,
    ];
}
function afterMergeSteps(issues, base) {
    return [
        `**After the merge, close each issue, since keywords do not close on ${base}: ${codeAll(closeCommands(issues))}.**`,
        `**Verify: ${codeAll(stateCommands(issues))} — all must print CLOSED.**`,
    ];
}
function closeSteps(issues, base) {
    return [
        `**When the work is on ${base}, close each issue: ${codeAll(closeCommands(issues))}.**`,
        `**Verify: ${codeAll(stateCommands(issues))} — all must print CLOSED.**`,
    ];
}
function commentSteps(issues) {
    return [
        `**Comment your findings on each issue: ${codeAll(commentCommands(issues))}.**`,
        `**Verify: ${codeAll(lastCommentCommands(issues))} — each must print your new comment.**`,
    ];
}
function keepOpenText(track) {
    if (track.keepOpen.length === 0)
        return "";
    const issues = formatAll(track.keepOpen.map((issue) => issue.value));
    return `\nKeep open, with no closing keyword: ${issues}.`;
}
function formatAll(issues) {
    return issues.map(formatIssue).join(", ");
}
function codeAll(commands) {
    return commands.map(codeSpan).join(" and ");
}

;// CONCATENATED MODULE: ./lib/render/prompt-scope.js


/** Longer lists would push the start gate out of sight; the scope below has them in full. */
const MAX_GLOBS_IN_FIRST_LINE = 4;
/** The first line of a prompt: which files the agent owns. */
function ownsText(track) {
    const globs = track.canTouch.map((glob) => glob.value.text);
    const owned = globs.length <= MAX_GLOBS_IN_FIRST_LINE
        ? codeList(globs)
        : `the ${globs.length} patterns listed under CAN touch below`;
    switch (track.type) {
        case "code":
            return `You own ${owned} and no other file.`;
        case "analysis":
            return `You write ${owned} and no other file. This is READ-ONLY analysis: edit no source code.`;
    }
}
/** CAN and CANNOT in full, what must be touched, and the shared files with their rules. */
function scopeText(plan, track) {
    const can = codeList(track.canTouch.map((glob) => glob.value.text));
    const cannot = codeList(track.cannotTouch.map((glob) => glob.value.text));
    const must = codeList(track.mustTouch.map((glob) => glob.value.text));
    const shared = plan.shared
        .map((each) => `${codeSpan(each.path.value.text)} (${sharedRuleWords(each)})`)
        .join(", ");
    const lines = [
        `CAN touch: ${can}`,
        cannot === "" ? "CANNOT touch: anything else" : `CANNOT touch: ${cannot}, nor anything outside CAN`,
    ];
    if (must !== "")
        lines.push(`${track.mustTouch.length === 1 ? "Must touch" : "Must touch one of"}: ${must}`);
    if (shared !== "" && track.type === "code")
        lines.push(`Shared: ${shared}`);
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./lib/render/track-gates.js


/**
 * The commands that a track's agent runs before it delivers: the plan's in their order, then the track's own.
 *
 * 1. A plan gate with `when` applies when those globs and the track's scope share a path; undecided counts as yes.
 * 2. A plan gate without `when` is for code: it does not apply to an analysis track.
 */
function trackGates(plan, track) {
    const ofPlan = plan.gates.filter((gate) => gateApplies(gate, plan, track)).map((gate) => gate.run.value);
    return [...new Set([...ofPlan, ...track.gates.map((gate) => gate.value)])];
}
function gateApplies(gate, plan, track) {
    if (gate.when.length === 0)
        return track.type === "code";
    const when = { parts: [{ can: gate.when.map((glob) => glob.value), cannot: [] }] };
    return shareScopes(trackScope(plan, track), when).kind !== "none";
}

;// CONCATENATED MODULE: ./lib/render/prompt.js











/** The prompt that an agent gets for one track: plain text, without a fence around it. */
function renderPrompt(plan, track, context) {
    const values = new Map([
        ["owns", ownsText(track)],
        ["start-gate", startGateText(plan, track, context)],
        ["track", `You are ${oneLine(track.name)} (${codeSpan(`${plan.id.value}/${track.id}`)}).`],
        ["read-first", readFirstText(plan, track)],
        ["soldiers", soldiersText(track)],
        ["scope", scopeText(plan, track)],
        ["gates", listText("Gates, all must pass:", trackGates(plan, track).map(codeSpan))],
        [
            "done-when",
            listText("Done when:", track.doneWhen.map((each) => oneLine(each.value))),
        ],
        ["issue-gate", issueGateText(plan, track, context)],
        ["delivery", deliveryText(plan, track, context, trackDigest(plan, track))],
        ["scope-expansion", scopeExpansionText(plan, track)],
        ["stop", "Then stop; take no other work."],
    ]);
    return fillTemplate(context.template, values);
}
/** How many words a track's prompt has in the default wording, the base branch being the default branch. */
function promptWords(plan, track) {
    const defaultBranch = plan.base?.value ?? "main";
    return (0,word_count/* countWords */.r)(renderPrompt(plan, track, { defaultBranch, template: DEFAULT_TEMPLATES.prompt }));
}
function startGateText(plan, track, terms) {
    if (track.needs.length === 0)
        return "";
    const needs = codeList(track.needs.map((need) => need.value));
    const verb = track.needs.length === 1 ? "is" : "are";
    return `**DO NOT START until ${needs} ${verb} merged into ${baseWords(plan, terms)}.**`;
}
function readFirstText(plan, track) {
    const first = codeList(plan.readFirst);
    const handover = track.handover === null ? "" : `the handover doc ${codeSpan(track.handover.value)}`;
    if (first !== "" && handover !== "")
        return `Read first: ${first}, then ${handover}.`;
    return first === "" && handover === "" ? "" : `Read first: ${first}${handover}.`;
}
function soldiersText(track) {
    if (track.soldiers.length === 0)
        return "";
    const soldiers = track.soldiers.map((soldier) => oneLine(soldier.value)).join(", ");
    return `Execute its soldiers: ${soldiers}.`;
}
function listText(heading, items) {
    const [first] = items;
    if (first === undefined)
        return "";
    if (items.length === 1)
        return `${heading} ${first}`;
    return [heading, ...items.map((item) => `- ${item}`)].join("\n");
}

;// CONCATENATED MODULE: ./lib/app/load-plans.js







/**
 * Checks plans by path, each also against every other plan of the same state.
 *
 * `issues` null means offline. Fails with `not-found` or `file-unreadable` when a file cannot be read.
 */
async function checkPlans(files, paths, issues) {
    const loaded = await loadPlans(files, paths);
    const others = await loadPlans(files, await otherPaths(files, paths));
    const facts = await gatherFacts(files, plansOf(loaded), issues);
    const all = [...loaded, ...others];
    return { reports: loaded.map((one) => checkLoaded(one, facts, all)), loaded };
}
/** Reads and decodes plan files, in order. A file over the size limit is a finding, like any broken plan. */
function loadPlans(files, paths) {
    return Promise.all(paths.map((path) => loadPlan(files, path)));
}
async function loadPlan(files, path) {
    try {
        const text = await files.readText(path);
        if (text === null)
            throw new errors/* ActionError */.l("not-found", `There is no plan file "${path}".`);
        const source = new SourceText(path, text);
        return { source, ...decodePlan(source) };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.l) || error.code !== "too-large")
            throw error;
        return { source: new SourceText(path, ""), plan: null, findings: [load_plans_tooLarge(path, error)] };
    }
}
function load_plans_tooLarge(path, error) {
    return {
        rule: "invalid-plan",
        severity: "error",
        message: `${error.message} ${error.hint}`.trim(),
        location: new SourceText(path, "").locate({ start: 0, end: 0 }),
        tracks: [],
    };
}
async function otherPaths(files, paths) {
    const asked = new Set(paths);
    return (await files.planPaths()).filter((path) => !asked.has(path));
}
function checkLoaded(loaded, facts, all) {
    const { plan, findings, source } = loaded;
    if (plan === null)
        return reportUndecodable(source.path, findings);
    const others = all.filter((other) => other !== loaded);
    const brokenPlans = others.filter((other) => hasErrors(other.findings)).map((other) => other.source.path);
    return checkPlan(plan, findings, { ...facts, otherPlans: plansOf(others), brokenPlans }, countPromptWords);
}
function countPromptWords(plan, id) {
    const track = plan.tracks.find((one) => one.id === id);
    if (track === undefined)
        throw new Error(`internal error: no track ${id}`);
    return promptWords(plan, track);
}
function plansOf(loaded) {
    return loaded.flatMap(({ plan }) => (plan === null ? [] : [plan]));
}
/** What the rules need to know about the world beside the plans; nothing is said of other plans. */
async function gatherFacts(files, plans, issues) {
    const tracked = await files.files();
    return {
        files: tracked,
        texts: await readHandovers(files, plans, tracked),
        issues: issues === null ? null : await load_plans_readIssues(issues, plans),
        otherPlans: [],
        brokenPlans: [],
    };
}
async function readHandovers(files, plans, tracked) {
    const named = plans.flatMap((plan) => plan.tracks).flatMap((track) => track.handover?.value ?? []);
    const existing = tracked === null ? null : new Set(tracked);
    const texts = new Map();
    for (const path of new Set(named)) {
        if (existing?.has(path) === false)
            continue;
        const text = await readIfPlain(files, path);
        if (text !== null)
            texts.set(path, text);
    }
    return texts;
}
// A handover doc that is no plain text is a fact about the plan ("not read"), not a failure of the run.
async function readIfPlain(files, path) {
    try {
        return await files.readText(path);
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.l && (error.code === "file-unreadable" || error.code === "too-large")) {
            return null;
        }
        throw error;
    }
}
async function load_plans_readIssues(issues, plans) {
    const refs = new Map(issueRefs(plans).map((ref) => [issueKey(ref), ref]));
    const states = await issues.states([...refs.values()]);
    return new Map(states.map((state) => [issueKey(state.ref), issueFact(state)]));
}
function issueRefs(plans) {
    return plans
        .flatMap((plan) => plan.tracks)
        .flatMap((track) => [...track.issues, ...track.refs, ...track.keepOpen])
        .map((ref) => ref.value);
}
function issueFact(state) {
    switch (state.kind) {
        case "issue":
            return { kind: "issue", state: state.state };
        case "pull-request":
            return { kind: "pull-request" };
        case "missing":
        case "deleted":
            return { kind: "missing" };
        case "unreadable":
            return { kind: "unreadable", reason: state.reason };
    }
}

;// CONCATENATED MODULE: ./lib/app/commands/audit-plan.js




/**
 * The plan in force: the copy at the tip of the base where there is one, so that a branch cannot widen its own
 * scope; otherwise the file on disk, which is said on standard error.
 */
async function loadPlanInForce(argument, diff, workspace, terminal) {
    if (diff === null)
        return loadOne(await workspace.locate(argument), (path) => workspace.readText(path));
    const path = await locateOrTake(argument, workspace);
    if ((await diff.baseText(path)) !== null)
        return loadOne(path, (one) => diff.baseText(one));
    const loaded = await loadOne(await workspace.locate(argument), (one) => workspace.readText(one));
    const style = (0,cli_style/* paint */.n)(terminal.noteColor);
    terminal.note(`${style.yellow("note:")} ${showHidden(path)} is not on the base; read from disk.\n`);
    return loaded;
}
async function loadOne(path, readText) {
    const files = { files: () => Promise.resolve(null), planPaths: () => Promise.resolve([]), readText };
    const [loaded] = await loadPlans(files, [path]);
    if (loaded === undefined)
        throw new Error("internal error: no plan was loaded");
    return loaded;
}
/** A plan may be on the base alone: then its path is taken as given, from the root. */
async function locateOrTake(argument, workspace) {
    try {
        return await workspace.locate(argument);
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.l && error.code === "not-found")
            return argument.replace(/^(?:\.\/+)+/, "");
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/app/commands/audit.js
















const FORMATS = ["text", "json", "github", "sarif"];
const LEVELS = ["error", "warning"];
/** `audit`: holds a diff against a track, offline. */
const AUDIT = {
    name: "audit",
    usage: "PLAN --track ID (--diff BASE...HEAD | --changes FILE|-)",
    summary: "hold a diff against a track",
    description: "--diff compares HEAD with the commit where it left BASE, and reads the plan from the tip of BASE, so\n" +
        "that a branch cannot widen its own scope; a plan that BASE does not have is read from disk. --changes\n" +
        "reads what git diff --name-status -z printed; without lines, an append-only file cannot be verified.\n" +
        "Issues and merged tracks are on GitHub: the audit action looks there.",
    options: [
        ROOT_OPTION,
        formatOption(FORMATS),
        FAIL_ON_OPTION,
        { name: "track", short: null, value: "ID", help: "the track that the diff is of" },
        { name: "diff", short: null, value: "RANGE", help: "BASE...HEAD; an empty side means HEAD" },
        {
            name: "changes",
            short: null,
            value: "FILE",
            help: "output of git diff --name-status -z; - is standard input",
        },
    ],
    examples: [
        "audit .github/dispatch/audit-logging.yml --track api --diff origin/main...HEAD",
        "audit PLAN --track api --changes -    # behind: git diff --name-status -z main... |",
    ],
    run: audit,
};
async function audit(args, ports) {
    const [planArgument, rest] = args.plan("audit");
    refuseMore(rest);
    const format = args.choice("format", FORMATS);
    const failOn = args.choice("fail-on", LEVELS);
    const request = readRequest(args);
    const { terminal } = ports;
    const workspace = await ports.openWorkspace(args.value("root"), [planArgument]);
    const diff = request.kind === "diff" ? await ports.openDiff(workspace.folder, request.base, request.head) : null;
    const loaded = await loadPlanInForce(planArgument, diff, workspace, terminal);
    if (loaded.plan === null || hasErrors(loaded.findings)) {
        noteFindings(loaded.findings, [loaded], workspace, terminal);
        return 1;
    }
    const track = namedTrack(loaded.plan, args.value("track"));
    const { changes, context } = await readInput(request, diff, {
        plan: loaded.plan,
        track,
        workspace,
        terminal,
    });
    const report = auditChanges(loaded.plan, track, changes, context);
    await printReport(report, format, workspace, terminal);
    return exitCodeOf(report.findings, failOn);
}
async function readInput(request, diff, { plan, track, workspace, terminal }) {
    const base = (await workspace.defaultBranch()) ?? (request.kind === "diff" ? request.base : "main");
    const context = baseContext(plan, base, await workspace.planPaths());
    if (diff !== null) {
        await noteOutside(diff, terminal);
        return inputFromDiff(diff, plan, track, context);
    }
    return inputFromChanges(await terminal.readInput(request.kind === "changes" ? request.file : "-"), context);
}
async function noteOutside(diff, terminal) {
    const outside = await diff.countOutside();
    if (outside === 0)
        return;
    const style = (0,cli_style/* paint */.n)(terminal.noteColor);
    terminal.note(`${style.yellow("note:")} ${(0,word_count/* plural */.L)(outside, "changed path")} outside the root: not judged.\n`);
}
async function printReport(report, format, workspace, terminal) {
    switch (format) {
        case "text":
            terminal.print(renderAuditText(report, { color: terminal.color }));
            return;
        case "json":
            terminal.print(renderAuditJson(report));
            return;
        case "github":
            terminal.print(renderWorkflowCommands(await fromTheTop(report.findings, workspace)));
            return;
        case "sarif":
            printJson(renderSarif(await fromTheTop(report.findings, workspace), VERSION), terminal);
            return;
    }
}
async function fromTheTop(findings, workspace) {
    const prefix = await workspace.repositoryPrefix();
    return placeFindings(findings, [], (path) => prefix + path).findings;
}
function refuseMore([more]) {
    if (more === undefined)
        return;
    throw new errors/* ActionError */.l("bad-input", `audit takes one plan, and "${more}" is another argument.`, "Drop it.");
}

;// CONCATENATED MODULE: ./lib/app/explain-paths.js


/** What the plan says of each path, in order. */
function explainPaths(plan, paths) {
    const own = new ScopeIndex(plan.tracks.map((track) => rawScope(track)));
    const effective = new ScopeIndex(plan.tracks.map((track) => trackScope(plan, track)));
    const shared = sharedScope(plan);
    const guarded = protectedScope(plan);
    return paths.map((path) => {
        const said = new Map(own.classify(path).map((verdict) => [verdict.scope, verdict]));
        const claimed = new Set(effective.classify(path).flatMap(({ scope, verdict }) => (verdict === "allowed" ? [scope] : [])));
        return {
            path,
            shared: matchScope(shared, path),
            protected: matchScope(guarded, path),
            tracks: plan.tracks.map((track, index) => trackVerdict(track, said.get(index), claimed.has(index))),
        };
    });
}
function trackVerdict(track, said, claimed) {
    if (said === undefined || (said.verdict === "allowed" && !claimed)) {
        return { id: track.id, verdict: "outside", pattern: null };
    }
    return { id: track.id, verdict: said.verdict, pattern: said.glob.text };
}

;// CONCATENATED MODULE: ./lib/app/commands/explain-text.js




/** Explanations for a person: each path, the tracks that say something of it, and what follows from that. */
function explanationText(plan, paths, color) {
    const style = (0,cli_style/* paint */.n)(color);
    return paths.map((path) => `${pathText(plan, path, style)}\n`).join("\n");
}
function pathText(plan, path, style) {
    const told = path.tracks.filter((track) => track.verdict !== "outside");
    const width = Math.max(0, ...told.map((track) => track.id.length));
    return [
        style.bold(showHidden(path.path)),
        ...told.map((track) => trackLine(track, width, style)),
        ...sharedLines(plan, path, style),
        ...(path.protected
            ? [`  ${style.yellow("protected")}  outside every scope that does not name the folder`]
            : []),
        ...(told.some((track) => track.verdict === "allowed") || path.shared
            ? []
            : [nobodyLine(plan, told.length, style)]),
    ].join("\n");
}
function trackLine(track, width, style) {
    const verdict = track.verdict === "allowed" ? style.green("may touch ") : style.red("must not  ");
    return `  ${track.id.padEnd(width)}  ${verdict}  ${showHidden(track.pattern ?? "")}`;
}
function sharedLines(plan, path, style) {
    if (!path.shared)
        return [];
    const entry = plan.shared.find((one) => matchGlob(one.path.value, path.path));
    if (entry === undefined)
        return [];
    const why = entry.why === null ? "" : style.dim(`  (${showHidden(entry.why)})`);
    return [`  ${style.yellow("shared")}  ${showHidden(entry.path.value.text)}: ${ruleText(entry)}${why}`];
}
function ruleText(entry) {
    switch (entry.rule.kind) {
        case "append-only":
            return "any track may add lines, none may change or remove any";
        case "derived-from": {
            const sources = entry.rule.from.map((glob) => showHidden(glob.value.text)).join(", ");
            return `any track may change it, together with one of ${sources}`;
        }
        case "owner":
            return `only ${showHidden(entry.rule.owner.value)} may change it`;
    }
}
function nobodyLine(plan, forbidden, style) {
    const others = plan.tracks.length - forbidden;
    const rest = forbidden === 0 ? `all ${(0,word_count/* plural */.L)(others, "track")}` : `the other ${(0,word_count/* plural */.L)(others, "track")}`;
    return `  ${style.dim(others === 0 ? "no track may touch it" : `no track may touch it: outside ${rest}`)}`;
}

;// CONCATENATED MODULE: ./lib/app/commands/explain.js








const explain_FORMATS = ["text", "json"];
/** `explain`: which tracks may touch a path, and by which glob. */
const EXPLAIN = {
    name: "explain",
    usage: "PLAN PATH… | --stdin0",
    summary: "say which tracks may touch a path, and by which glob",
    description: "Paths are relative to the root and need not exist. A shared or protected path is outside every scope.",
    options: [
        ROOT_OPTION,
        formatOption(explain_FORMATS),
        {
            name: "stdin0",
            short: null,
            value: null,
            help: "read the paths from standard input, each ended by NUL",
        },
    ],
    examples: [
        "explain .github/dispatch/audit-logging.yml api/routes/users.ts",
        "explain PLAN --stdin0 --format json    # behind: git diff --name-only -z main... |",
    ],
    run: explain_explain,
};
async function explain_explain(args, ports) {
    const [planArgument, pathArguments] = args.plan("explain");
    const format = args.choice("format", explain_FORMATS);
    const paths = (await explain_readPaths(args, pathArguments, ports)).map(repositoryPath);
    const workspace = await ports.openWorkspace(args.value("root"), [planArgument]);
    const loaded = await loadPlans(workspace, [await workspace.locate(planArgument)]);
    const plan = loaded[0]?.plan ?? null;
    const findings = loaded.flatMap((one) => one.findings);
    // A plan that was read in part would give answers that are wrong in part.
    if (plan === null || hasErrors(findings)) {
        noteFindings(findings, loaded, workspace, ports.terminal);
        return 1;
    }
    const explanations = explainPaths(plan, paths);
    if (format === "json")
        printJson({ version: 1, plan: plan.id.value, paths: explanations }, ports.terminal);
    else
        ports.terminal.print(explanationText(plan, explanations, ports.terminal.color));
    return 0;
}
async function explain_readPaths(args, given, ports) {
    if (args.has("stdin0")) {
        if (given.length > 0) {
            throw new errors/* ActionError */.l("bad-input", "Paths were given twice: as arguments and by --stdin0.", "Drop one of the two.");
        }
        const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await ports.terminal.readInput("-"));
        return text.split("\0").filter((path) => path !== "");
    }
    if (given.length > 0)
        return given;
    throw new errors/* ActionError */.l("bad-input", "explain needs at least one path.", "Name paths after the plan, or use --stdin0.");
}
function repositoryPath(given) {
    const path = given.replace(/^(?:\.\/+)+/, "");
    const segments = path.split("/");
    if (!segments.some((segment) => segment === "" || segment === "." || segment === ".."))
        return path;
    throw new errors/* ActionError */.l("bad-input", `"${given}" is not the path of a file below the root.`, 'Write it from the root, with "/" between names, without "." or "..", and without a "/" at either end.');
}

;// CONCATENATED MODULE: ./lib/app/commands/starter-plan.js
/** A commented plan with two tracks. It is sound but for what only its author knows, which is marked TODO. */
function starterPlan(slug) {
    return `# A dispatch plan: who may write which files while several agents work at once.
# Check it with: parallel-dispatch validate
version: 1
plan: ${slug}
title: "TODO: the task in one line"

# The branch that tracks merge into. Without it, the repository's default branch.
# base: main

# pull-request (the default), or push: agents commit to the base branch directly.
delivery: pull-request

# What every agent reads before it starts.
read-first: [README.md] # TODO: files that exist in your repository

# Commands an agent runs before it delivers. With \`when\`, only tracks whose scope meets one of the globs.
gates:
  - run: "true" # TODO: for example npm test
#  - run: npm run lint
#    when: ["web/**"]

# Hot files that several tracks touch, each under a rule that the audit checks.
# shared:
#   - path: CHANGELOG.md
#     rule: append-only
#     why: every track adds one line

# Integration seams, each with exactly one owner.
# boundaries:
#   - path: api/contract.ts
#     owner: first

# The coordinator's checklist against the combined result.
verify:
  - check: "TODO: what can be seen when all tracks have landed"

# One entry an agent. No two tracks may claim the same path, unless one needs the other.
tracks:
  first: # TODO: a short id for this track
    name: "TODO: what this track delivers"
    handover: docs/handover/first.md # TODO: the doc that tells this agent everything
    soldiers: [F1] # sub-tasks that the handover doc describes
    can-touch: ["first/**"] # TODO: always quote globs
    cannot-touch: []
    issues: [] # TODO: the numbers of the issues that this track closes
    done-when: ["TODO: how this track sees, without another track's code, that it is done"]
  second: # TODO
    name: "TODO: what this track delivers"
    handover: docs/handover/second.md # TODO
    soldiers: [S1]
    can-touch: ["second/**"] # TODO
    cannot-touch: []
    issues: [] # TODO
    # needs: [first] # tracks that must be merged before this one starts
    done-when: ["TODO: how this track sees that it is done"]
`;
}

;// CONCATENATED MODULE: ./lib/app/commands/starter-workflows.js
/** The workflow that checks plans. */
const PLAN_WORKFLOW = `# The plan check. Copy to .github/workflows/dispatch-plan.yml.
# It always runs and decides inside: a required check behind a \`paths:\` filter would stay pending forever.
name: Dispatch plan
on:
  pull_request:
    types: [opened, synchronize, reopened, edited, ready_for_review]
  merge_group:
permissions: {}
concurrency:
  group: dispatch-plan-\${{ github.event.pull_request.number || github.sha }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  plan:
    name: dispatch plan
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read # read the plans, without a checkout
      pull-requests: write # post the comment; read is enough for the verdict
      issues: read # check the issues that a plan names
    steps:
      - uses: OWNER/parallel-dispatch@v1
`;
/** The workflow that holds pull requests to their tracks. */
const AUDIT_WORKFLOW = `# The audit as a gate. Copy to .github/workflows/dispatch-audit.yml and require the check "dispatch audit".
# It always runs and decides inside: a required check behind a \`paths:\` filter would stay pending forever.
# \`edited\` is there for a pull request that gets another base or another Dispatch-Track line, the label types for
# \`dispatch:\` labels. Nothing is checked out: everything is read by the API, as data.
name: Dispatch audit
on:
  pull_request:
    types: [opened, synchronize, reopened, edited, labeled, unlabeled, ready_for_review]
  merge_group:
permissions: {}
concurrency: # a run in the merge queue is never cancelled
  group: dispatch-audit-\${{ github.event.pull_request.number || github.sha }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  audit:
    name: dispatch audit
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read # read the plans and compare files
      pull-requests: write # comment when a pull request strays; read is enough for the verdict
    steps:
      - uses: OWNER/parallel-dispatch/audit@v1
`;
/** The workflow that compares what landed, and its issues, with the plans. */
const CLOSURE_WORKFLOW = `# The audit of what landed. Copy to .github/workflows/dispatch-closure.yml. Not a required check.
# After each merge, and every night, it compares the issues of every plan with what the plan says of them.
# It runs on the base branch, never on a pull request's code, so that it may have a token that writes.
name: Dispatch closure
on:
  push:
    branches: [main] # each branch that a plan merges into
  schedule:
    - cron: "17 3 * * *"
  workflow_dispatch:
permissions: {}
concurrency: # one at a time: a second run waits, and finds what the first has done
  group: dispatch-closure
  cancel-in-progress: false
jobs:
  closure:
    name: dispatch closure
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read # read the plans
      pull-requests: write # bring the comment on the merged pull request up to date; read is enough for the verdict
      issues: write # comment on and close what a merge left open; read is enough with close-issues: never
    steps:
      - uses: OWNER/parallel-dispatch/audit@v1
        with:
          close-issues: comment # never (the default), comment or close
`;
/** The workflows that a repository starts with, by path: those of docs/workflows, which a test holds them to. */
const STARTER_WORKFLOWS = new Map([
    [".github/workflows/dispatch-plan.yml", PLAN_WORKFLOW],
    [".github/workflows/dispatch-audit.yml", AUDIT_WORKFLOW],
    [".github/workflows/dispatch-closure.yml", CLOSURE_WORKFLOW],
]);

;// CONCATENATED MODULE: ./lib/app/commands/init.js





/** `init`: the files a repository starts with. */
const INIT = {
    name: "init",
    usage: "[--plan SLUG]",
    summary: "write a commented starter plan and the workflows",
    description: "Writes .github/dispatch/<slug>.yml and, in .github/workflows, dispatch-plan.yml, dispatch-audit.yml and\n" +
        "dispatch-closure.yml. A file that exists is never overwritten: workflows are kept as they are, and a\n" +
        "plan of that name is refused.",
    options: [
        ROOT_OPTION,
        { name: "plan", short: null, value: "SLUG", help: "the plan's slug (default: first-plan)" },
    ],
    examples: ["init", "init --plan audit-logging"],
    run: init,
};
async function init(args, ports) {
    refusePositionals(args.positionals);
    const slug = args.value("plan") ?? "first-plan";
    refuseSlug(slug);
    const workspace = await ports.openWorkspace(args.value("root"), []);
    const root = ports.openOutput(workspace.folder);
    const planPath = `.github/dispatch/${slug}.yml`;
    const files = new Map([[planPath, starterPlan(slug)], ...STARTER_WORKFLOWS]);
    const present = await presentPaths([...files.keys()], root);
    if (present.has(planPath)) {
        throw new errors/* ActionError */.l("bad-input", `"${planPath}" exists.`, "Name another plan with --plan.");
    }
    await root.create(new Map([...files].filter(([path]) => !present.has(path))));
    for (const path of files.keys()) {
        ports.terminal.print(`${present.has(path) ? "kept   " : "wrote  "} ${workspace.shownPath(path)}\n`);
    }
    ports.terminal.note(`\nNext: fill in the places marked TODO, then run parallel-dispatch validate\n` +
        "and commit the files. Replace OWNER in the workflows by the account that publishes the action.\n");
    return 0;
}
async function presentPaths(paths, root) {
    const present = new Set();
    for (const path of paths)
        if (await root.exists(path))
            present.add(path);
    return present;
}
function refusePositionals([first]) {
    if (first === undefined)
        return;
    throw new errors/* ActionError */.l("bad-input", `init takes no argument "${first}".`, `Write --plan ${first} to name the plan.`);
}
function refuseSlug(slug) {
    if (PLAN_ID.test(slug))
        return;
    throw new errors/* ActionError */.l("bad-input", `--plan "${slug}" is not a slug.`, "Write 1 to 40 lower-case letters, digits and hyphens that start with a letter.");
}

;// CONCATENATED MODULE: ./lib/render/fit-comment.js


/** GitHub refuses bodies of more than 65,536 characters; the rest is left for what it adds itself. */
const MAX_COMMENT_CHARS = 60_000;
/** GitHub drops a job summary of more than 1 MiB; the rest is left for other steps' text. */
const MAX_SUMMARY_BYTES = 1_000_000;
const SEPARATOR = "\n\n";
/**
 * The bodies of a sticky comment, in order; always at least one.
 *
 * 1. Every body begins with its marker and has at most `maxChars` UTF-16 units, the marker included.
 * 2. Sections keep their order, and each stands in one body, whole.
 * 3. A section that is too long for a body of its own is replaced by words that say what is missing and where to
 *    get it.
 */
function fitComment(sections, marker, maxChars = MAX_COMMENT_CHARS) {
    // The frame of a part is longest when both numbers are; no comment has more parts than sections.
    const most = Math.max(1, sections.length);
    const room = maxChars - fit_comment_frame("", { ...marker, part: most, parts: most }).length;
    const parts = pack(sections.map((section) => shortEnough(section, room)), room);
    return parts.map((text, index) => fit_comment_frame(text, { ...marker, part: index + 1, parts: parts.length }));
}
/** The sections as one job summary of at most `maxBytes` UTF-8 bytes; says what it leaves out. */
function fitSummary(sections, maxBytes = MAX_SUMMARY_BYTES) {
    const kept = [];
    let bytes = byteLength(missingNote(sections.length));
    for (const { markdown } of sections) {
        const cost = byteLength(markdown) + SEPARATOR.length;
        if (bytes + cost > maxBytes)
            continue;
        kept.push(markdown);
        bytes += cost;
    }
    const left = sections.length - kept.length;
    return (left === 0 ? kept : [...kept, missingNote(left)]).join(SEPARATOR);
}
/** The sections as one Markdown text of any length. */
function joinSections(sections) {
    return sections.map((section) => section.markdown).join(SEPARATOR);
}
function fit_comment_frame(text, marker) {
    const heading = marker.parts === 1 ? "" : `<sub>Part ${marker.part} of ${marker.parts}</sub>${SEPARATOR}`;
    return `${renderMarker(marker)}${heading}${text}`;
}
/** Texts joined in order into as few parts as hold them; a part is never longer than `room`. */
function pack(texts, room) {
    const parts = [];
    for (const text of texts) {
        const last = parts.at(-1);
        if (last === undefined)
            parts.push(text);
        else if (last.length + SEPARATOR.length + text.length <= room)
            parts[parts.length - 1] = last + SEPARATOR + text;
        else
            parts.push(text);
    }
    return parts.length === 0 ? [""] : parts;
}
function shortEnough(section, room) {
    if (section.markdown.length <= room)
        return section.markdown;
    const notice = `> Too long for a comment: ${section.title}. The command line prints it, with ` +
        "`parallel-dispatch prompts` or `validate`; the job summary has it where it fits.";
    if (notice.length > room)
        throw new Error("internal error: a comment has no room for a single notice");
    return notice;
}
function missingNote(count) {
    return `> ${plural(count, "section")} did not fit here. Run \`parallel-dispatch prompts PLAN\` to get every text.`;
}
function byteLength(text) {
    return new TextEncoder().encode(text).length;
}

;// CONCATENATED MODULE: ./lib/render/integrate-words.js

/** One word for how a step ended. */
function outcomeWord(outcome) {
    switch (outcome.kind) {
        case "merged":
            return "clean";
        case "contained":
            return "nothing to merge";
        case "declared-merged":
            return "merged before";
        case "conflict":
            return "CONFLICT";
        case "missing":
            return "NO BRANCH";
        case "ambiguous":
            return "AMBIGUOUS";
        case "diverged":
            return "DIVERGED";
        case "waiting":
            return "LEFT OUT";
    }
}
/** What a reader needs to know about a step; plain text with branch names as they are. */
function outcomeSentence({ outcome, pattern }, base) {
    switch (outcome.kind) {
        case "merged":
            return `${outcome.branch} at ${integrate_words_short(outcome.sha)}: ${(0,word_count/* plural */.L)(outcome.paths, "path")} changed`;
        case "contained":
            return `${base} contains ${outcome.branch} (${integrate_words_short(outcome.sha)}): merged before, or no commit yet`;
        case "declared-merged":
            return "said to have merged; no branch was looked for";
        case "conflict":
            return `${outcome.branch} at ${integrate_words_short(outcome.sha)}: ${(0,word_count/* plural */.L)(outcome.conflicts.length, "conflicting path")}`;
        case "missing":
            return `no branch "${pattern}", neither here nor on origin: push it, or name the track with --merged`;
        case "ambiguous":
            return `"${pattern}" means several branches: ${outcome.branches.join(", ")}`;
        case "diverged":
            return (`${outcome.branch} is at ${integrate_words_short(outcome.local)} here and at ${integrate_words_short(outcome.origin)} on origin, ` +
                "and neither contains the other: pull or push it");
        case "waiting":
            return `${outcome.branch} was not tried: it needs ${outcome.needs.join(", ")}`;
    }
}
/** Why a path conflicts: git's names for it, and who wrote it before. */
function conflictReason(conflict, base) {
    const rivals = conflict.against.length > 0 ? conflict.against.join(", ") : base;
    return `${conflict.kinds.length > 0 ? conflict.kinds.join(", ") : "conflict"} with ${rivals}`;
}
/** Whose scope a path is in. */
function placeWords(place) {
    switch (place.kind) {
        case "tracks":
            return `in the scope of ${place.tracks.join(", ")}`;
        case "shared":
            return "listed under shared";
        case "protected":
            return "protected";
        case "nobody":
            return "in no track's scope";
    }
}
/** What the forecast says, one sentence a line. */
function adviceSentences({ given, best, pairs, againstBase }) {
    const method = best.method === "exact" ? "every order was weighed" : "greedy: not every order was weighed";
    return [
        ...pairs.map(({ tracks: [a, b], paths }) => `${a} and ${b} conflict in ${listSome(paths)}`),
        ...againstBase.map((track) => `${track} conflicts with the base itself and must be repaired in any order`),
        best.repairs.length < given.repairs.length || best.conflictingPaths < given.conflictingPaths
            ? `cheapest order: ${best.order.join(", ")} (${costWords(best)} instead of ${costWords(given)}; ${method})`
            : `no order is cheaper than the plan's (${costWords(given)}; ${method})`,
    ];
}
/** How a command ended. */
function commandWords({ kind, exitCode, milliseconds }) {
    const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
    switch (kind) {
        case "passed":
            return `passed in ${seconds}`;
        case "failed":
            return exitCode === null ? `ended by a signal after ${seconds}` : `exit ${exitCode} after ${seconds}`;
        case "timed-out":
            return `timed out after ${seconds}`;
    }
}
/** A commit's short name. */
function integrate_words_short(sha) {
    return sha.slice(0, 10);
}
function costWords({ repairs, conflictingPaths }) {
    if (repairs.length === 0)
        return "no conflict";
    return `${repairs.join(", ")} to repair, ${(0,word_count/* plural */.L)(conflictingPaths, "path")}`;
}
function listSome(paths) {
    const shown = paths.slice(0, 3).join(", ");
    return paths.length > 3 ? `${shown} and ${String(paths.length - 3)} more` : shown;
}

;// CONCATENATED MODULE: ./lib/render/integrate-text.js



/** Lines of a failed command's output that a report shows. */
const OUTPUT_LINES = 20;
const MAX_LINE_CHARS = 400;
/** An integration for a person at a terminal. Ends with a line break. */
function renderIntegrationText(report, options) {
    const { base, steps, advice, findings, commands } = report;
    const width = Math.max(0, ...steps.map((step) => step.track.length));
    const blocks = [
        [`Integration of ${report.plan} onto ${oneLine(base.branch)} (${integrate_words_short(base.sha)})`],
        steps.flatMap((step) => stepLines(step, width, base.branch)),
        advice === null ? [] : ["Merge order", ...adviceSentences(advice).map((line) => `  ${oneLine(line)}`)],
        findings.length === 0 ? [] : [renderFindings(findings, () => undefined, options).trimEnd()],
        (commands ?? []).flatMap(commandLines),
        report.checks.length === 0
            ? []
            : ["To check by hand", ...report.checks.map((check) => `  [ ] ${oneLine(check)}`)],
        report.notes.map((note) => `note: ${oneLine(note)}`),
        [integrate_text_closingLine(report)],
    ];
    return `${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join("\n"))
        .join("\n\n")}\n`;
}
function stepLines(step, width, base) {
    const { track, phase, outcome } = step;
    const head = `  ${String(phase)}  ${track.padEnd(width)}  ${outcomeWord(outcome).padEnd(16)}  `;
    const conflicts = outcome.kind === "conflict" ? outcome.conflicts : [];
    return [
        head + oneLine(outcomeSentence(step, base)),
        ...conflicts.map((one) => oneLine(`${one.path}: ${conflictReason(one, base)}; ${placeWords(one.place)}`).replace(/^/, "       ")),
    ];
}
function commandLines(outcome) {
    const head = `$ ${oneLine(outcome.command)}  ${commandWords(outcome)}`;
    return outcome.kind === "passed" ? [head] : [head, ...lastLines(outcome).map((line) => `  | ${line}`)];
}
/** The end of a command's output, and how much stood before it. */
function lastLines({ output, omittedBytes }) {
    const lines = showHiddenInLines(output).trimEnd().split("\n");
    const shown = lines.slice(-OUTPUT_LINES).map(shorten);
    const dropped = lines.length - shown.length;
    if (dropped === 0 && omittedBytes === 0)
        return shown;
    const bytes = omittedBytes === 0 ? "" : ` and ${String(omittedBytes)} bytes`;
    return [`(${String(dropped)} lines${bytes} before this)`, ...shown];
}
function shorten(line) {
    return line.length <= MAX_LINE_CHARS ? line : `${line.slice(0, MAX_LINE_CHARS - 1)}…`;
}
function integrate_text_closingLine(report) {
    if (report.verdict === "fail")
        return "FAIL  The tracks do not integrate as they are.";
    const where = report.writtenRef === null ? "" : `; written to ${report.writtenRef}`;
    return `PASS  Every track integrates: ${integrate_words_short(report.result.commit)}${where}`;
}

;// CONCATENATED MODULE: ./lib/render/integrate-markdown.js




/** An integration as Markdown sections: for the job summary or a comment. */
function renderIntegrationSections(report) {
    const { advice, findings, commands } = report;
    const parts = [
        { title: "the verdict", markdown: renderVerdict(report) },
        { title: "the steps", markdown: stepTable(report) },
        { title: "the conflicts", markdown: conflictTable(report) },
        {
            title: "the merge order",
            markdown: advice === null ? "" : `**Merge order**\n\n${bullets(adviceSentences(advice))}`,
        },
        {
            title: "the scopes",
            markdown: findings.length === 0 ? "" : `**Scopes on the merged result**\n\n${findingTable(report)}`,
        },
        ...(commands === null || commands.length === 0 ? [] : commandSections(commands)),
        { title: "the checks by hand", markdown: checkList(report.checks) },
    ];
    return parts.filter((part) => part.markdown !== "");
}
function renderVerdict({ plan, base, verdict, notes, writtenRef, result }) {
    const words = verdict === "pass" ? "every track integrates" : "the tracks do not integrate as they are";
    return [
        `## Integration of ${plan}: ${words}`,
        `Onto ${codeSpan(base.branch)} at ${codeSpan(integrate_words_short(base.sha))}, in launch order.`,
        bullets(notes),
        writtenRef === null ? "" : `Written to ${codeSpan(writtenRef)} (${codeSpan(integrate_words_short(result.commit))}).`,
    ]
        .filter((part) => part !== "")
        .join("\n\n");
}
function checkList(checks) {
    if (checks.length === 0)
        return "";
    return `**To check by hand**\n\n${checks.map((check) => `- [ ] ${escapeText(check)}`).join("\n")}`;
}
function stepTable({ steps, base }) {
    const row = (step) => [
        String(step.phase),
        escapeText(step.track),
        outcomeWord(step.outcome),
        escapeText(outcomeSentence(step, base.branch)),
    ];
    return table(["Phase", "Track", "Merge", ""], steps.map(row));
}
function conflictTable({ steps, base }) {
    const rows = steps.flatMap(({ track, outcome }) => outcome.kind === "conflict"
        ? outcome.conflicts.map((one) => [
            codeCell(one.path),
            escapeText(track),
            escapeText(conflictReason(one, base.branch)),
            escapeText(placeWords(one.place)),
        ])
        : []);
    return rows.length === 0 ? "" : table(["Conflicting path", "Track", "Conflict", "Scope"], rows);
}
function findingTable({ findings }) {
    const rows = findings.map(({ severity, rule, tracks, message }) => [
        severity,
        codeSpan(rule),
        escapeText(tracks.join(", ")),
        escapeText(message),
    ]);
    return table(["", "Rule", "Track", "Finding"], rows);
}
function commandSections(commands) {
    const rows = commands.map((outcome) => [codeCell(outcome.command), commandWords(outcome)]);
    const failures = commands.filter((outcome) => outcome.kind !== "passed");
    const passed = commands.length - failures.length;
    const heading = `**Commands**: ${String(passed)} of ${(0,word_count/* plural */.L)(commands.length, "command")} passed`;
    return [
        { title: "the commands", markdown: `${heading}\n\n${table(["Command", "Result"], rows)}` },
        ...failures.map((outcome) => ({
            title: `the output of ${codeSpan(outcome.command)}`,
            markdown: details(`Output of <code>${escapeText(outcome.command)}</code>`, fence(lastLines(outcome).join("\n"))),
        })),
    ];
}
function bullets(lines) {
    return lines.map((line) => `- ${escapeText(line)}`).join("\n");
}

;// CONCATENATED MODULE: ./lib/app/integrate-guard.js

/**
 * Fails with `bad-input` when a run was started by a fork, so that no command of a plan runs there.
 *
 * The token's rights cannot be asked for, and a checkout leaves the token on disk; so every fork event counts
 * as one with a writable token. An event whose repositories cannot be told counts as a fork's.
 */
function refuseForkEvent(eventName, event) {
    const subject = subjectOf(eventName, event);
    if (subject === null)
        return;
    const { head, base } = subject;
    if (head !== null && head === base)
        return;
    throw new errors/* ActionError */.l("bad-input", `--run is refused: the event ${eventName} comes from ${head === null ? "an unknown repository" : `the fork "${head}"`}.`, "Run it on push, schedule or workflow_dispatch of the repository itself.");
}
/** The two repositories of an event that a fork can start; null for the others. */
function subjectOf(eventName, event) {
    if (eventName.startsWith("pull_request")) {
        return {
            head: textAt(event, ["pull_request", "head", "repo", "full_name"]),
            base: textAt(event, ["pull_request", "base", "repo", "full_name"]),
        };
    }
    if (eventName === "workflow_run") {
        return {
            head: textAt(event, ["workflow_run", "head_repository", "full_name"]),
            base: textAt(event, ["repository", "full_name"]),
        };
    }
    return null;
}
/** The text at a path of keys in decoded JSON; null where there is none. */
function textAt(value, path) {
    let at = value;
    for (const key of path) {
        if (typeof at !== "object" || at === null || !Object.hasOwn(at, key))
            return null;
        at = Object.entries(at).find(([name]) => name === key)?.[1];
    }
    return typeof at === "string" ? at : null;
}

;// CONCATENATED MODULE: ./lib/core/coordinate/integration.js
/** Whether a step leaves its track out of the result. */
function isLeftOut(outcome) {
    switch (outcome.kind) {
        case "merged":
        case "contained":
        case "declared-merged":
            return false;
        case "conflict":
        case "missing":
        case "ambiguous":
        case "diverged":
        case "waiting":
            return true;
    }
}
/** `fail` when a track is left out, a finding is an error, or a command did not pass. */
function judgeIntegration(steps, findings, commands) {
    const failed = steps.some((step) => isLeftOut(step.outcome)) ||
        findings.some((finding) => finding.severity === "error") ||
        (commands ?? []).some((command) => command.kind !== "passed");
    return failed ? "fail" : "pass";
}

;// CONCATENATED MODULE: ./lib/core/coordinate/path-owners.js

/** Whose a path is, by the audit's own judgement. History repeats its paths, so answers are kept. */
class PathOwners {
    #territory;
    #places = new Map();
    #verdicts = new Map();
    constructor(plan) {
        this.#territory = new Territory(plan);
    }
    /** The place of a path. */
    place(path) {
        const known = this.#places.get(path);
        if (known !== undefined)
            return known;
        const found = this.#findPlace(path);
        this.#places.set(path, found);
        return found;
    }
    /** The tracks whose scope contains the path, in plan order. */
    tracksOf(path) {
        const place = this.place(path);
        return place.kind === "tracks" ? place.tracks : [];
    }
    /** What the audit would say of the path in a pull request of the track. */
    judge(track, path) {
        const key = `${track.id} ${path}`;
        const known = this.#verdicts.get(key);
        if (known !== undefined)
            return known;
        const { verdict } = this.#territory.judge(track, path);
        this.#verdicts.set(key, verdict);
        return verdict;
    }
    #findPlace(path) {
        const holders = this.#territory.holders(path);
        if (holders.length > 0)
            return { kind: "tracks", tracks: holders.map(({ track }) => track.id) };
        if (this.#territory.sharedEntry(path) !== null)
            return { kind: "shared" };
        // A path that no scope holds and no entry shares looks the same from every track but for its CANNOT.
        const [anyTrack] = this.#territory.plan.tracks;
        const isProtected = anyTrack !== undefined && this.judge(anyTrack, path) === "protected";
        return { kind: isProtected ? "protected" : "nobody" };
    }
}

;// CONCATENATED MODULE: ./lib/app/integrate-commands.js


/**
 * Runs the gates of every track that is in, then the run steps of `verify`, each command once, against the
 * merged tree in a temporary folder. One that fails does not stop the others.
 */
async function runCommands(plan, pass, ports, order) {
    const commands = listCommands(plan, pass);
    if (commands.length === 0)
        return [];
    return ports.repository.withWorktree(pass.commit, async (folder) => {
        const outcomes = [];
        for (const command of commands) {
            order.progress(`run: ${command}`);
            outcomes.push(await ports.commands.run(command, folder, order.timeoutSeconds));
        }
        return outcomes;
    });
}
/** The commands of a pass, in the order in which they run. */
function listCommands(plan, pass) {
    const present = new Set(pass.steps.filter((step) => !isLeftOut(step.outcome)).map((step) => step.track));
    const gates = plan.tracks
        .filter((track) => present.has(track.id))
        .flatMap((track) => trackGates(plan, track));
    const verify = plan.verify.flatMap((step) => (step.kind === "run" ? [step.command.value] : []));
    return [...new Set([...gates, ...verify])];
}

;// CONCATENATED MODULE: ./lib/core/audit/attribute.js


/**
 * Finds the track of a change by its branch, its labels and its `Dispatch-Track` lines.
 *
 * 1. Every signal must allow the same single track; otherwise the answer is `ambiguous`.
 * 2. Lines in commits count where nothing else speaks: a branch that merged another holds foreign ones.
 */
function attributeChange(source, plans) {
    const lines = findDispatchLines(source.body);
    const strong = [
        ...branchSignals(source, plans),
        ...labelSignals(source.labels, plans),
        ...lineSignals("body", lines, plans),
    ];
    const commitLines = source.commitMessages.flatMap(findDispatchLines);
    const signals = strong.length > 0 ? strong : lineSignals("commit", commitLines, plans);
    if (signals.length === 0)
        return { kind: "none" };
    const [address, ...others] = shared(signals);
    if (address === undefined || others.length > 0)
        return { kind: "ambiguous", signals };
    const digests = [...commitLines, ...lines].filter((line) => isOf(line, address) && line.digest !== null);
    return { kind: "track", address, signals, digest: digests.at(-1)?.digest ?? null };
}
function isSameTrack(a, b) {
    return a.plan.id.value === b.plan.id.value && a.track.id === b.track.id;
}
/** Whether a track's `branch`, a name or a glob over names, fits a branch. */
function fitsBranch(track, branch) {
    const wanted = track.branch.value;
    if (wanted === branch)
        return true;
    if (!/[*?[{(]/.test(wanted))
        return false;
    const parse = parseGlob(wanted);
    return parse.ok && matchGlob(parse.glob, branch);
}
function branchSignals(source, plans) {
    const { headRef } = source;
    if (headRef === null || !source.isSameRepository)
        return [];
    const candidates = allTracks(plans).filter(({ track }) => fitsBranch(track, headRef));
    return candidates.length === 0 ? [] : [{ kind: "branch", text: headRef, candidates }];
}
function labelSignals(labels, plans) {
    return labels
        .filter((label) => label.startsWith("dispatch:"))
        .map((text) => {
        const [plan = "", ...track] = text.slice("dispatch:".length).trim().split("/");
        return { kind: "label", text, candidates: attribute_findTracks(plans, plan, track.join("/")) };
    });
}
function lineSignals(kind, lines, plans) {
    const signals = lines.map(({ text, address }) => {
        const candidates = address === null ? [] : attribute_findTracks(plans, address.plan, address.track);
        return { kind, text, candidates };
    });
    return signals.filter((signal, index) => signals.findIndex((other) => saysTheSame(other, signal)) === index);
}
function saysTheSame(a, b) {
    const [first] = a.candidates;
    const [second] = b.candidates;
    if (first === undefined || second === undefined)
        return a.text === b.text;
    return isSameTrack(first, second);
}
function shared(signals) {
    const [first, ...others] = signals;
    return (first?.candidates ?? []).filter((address) => others.every(({ candidates }) => candidates.some((candidate) => isSameTrack(candidate, address))));
}
function isOf(line, { plan, track }) {
    return line.address?.plan === plan.id.value && line.address.track === track.id;
}
function attribute_findTracks(plans, plan, track) {
    return allTracks(plans).filter((address) => address.plan.id.value === plan && address.track.id === track);
}
function allTracks(plans) {
    return plans.flatMap((plan) => plan.tracks.map((track) => ({ plan, track })));
}

// EXTERNAL MODULE: ./lib/core/path-order.js
var path_order = __nccwpck_require__(8753);
;// CONCATENATED MODULE: ./lib/core/coordinate/branch-match.js


/** The branch of a track. A branch of exactly the plan's name is taken before the name is read as a glob. */
function matchBranch(track, branches) {
    const exact = findBranch(track.branch.value, branches);
    if (exact.kind === "found")
        return exact;
    const names = new Set(branches.map((branch) => branch.name).filter((name) => fitsBranch(track, name)));
    const [name, ...others] = [...names].sort(path_order/* comparePaths */.c);
    if (name === undefined)
        return { kind: "missing" };
    return others.length > 0 ? { kind: "ambiguous", names: [name, ...others] } : findBranch(name, branches);
}
/** The branch of exactly this name. */
function findBranch(name, branches) {
    const local = tipOf(name, "local", branches);
    const origin = tipOf(name, "origin", branches);
    return local === null && origin === null ? { kind: "missing" } : { kind: "found", name, local, origin };
}
function tipOf(name, place, branches) {
    return branches.find((branch) => branch.name === name && branch.place === place)?.sha ?? null;
}

;// CONCATENATED MODULE: ./lib/app/integrate-tip.js
/** The newer of a branch's tips here and on origin. */
async function readTip({ local, origin }, repository) {
    if (local === null || origin === null || local === origin) {
        return { kind: "tip", sha: local ?? origin ?? neverEmpty() };
    }
    if (await repository.contains(local, origin))
        return { kind: "tip", sha: local };
    if (await repository.contains(origin, local))
        return { kind: "tip", sha: origin };
    return { kind: "diverged", local, origin };
}
function neverEmpty() {
    throw new Error("internal error: a branch was found that has no tip");
}

;// CONCATENATED MODULE: ./lib/app/integrate-merge.js




/**
 * Merges the tracks' branches onto the base, one after the other.
 *
 * A track that conflicts is left out and the others go on, but for those that need it.
 */
async function mergeTracks(order, setting) {
    const pass = new RunningPass(setting);
    for (const ordered of order)
        await pass.add(ordered);
    return pass;
}
class RunningPass {
    steps = [];
    changes = new Map();
    commit;
    #setting;
    #writers = new Map();
    #leftOut = new Set();
    constructor(setting) {
        this.#setting = setting;
        this.commit = setting.base.sha;
    }
    async add({ track, phase }) {
        const outcome = await this.#tryTrack(track);
        if (isLeftOut(outcome))
            this.#leftOut.add(track.id);
        this.steps.push({ track: track.id, phase, pattern: track.branch.value, outcome });
    }
    async #tryTrack(track) {
        const { base, repository, branches, declaredMerged } = this.#setting;
        if (declaredMerged.has(track.id))
            return { kind: "declared-merged" };
        const match = matchBranch(track, branches);
        if (match.kind === "missing")
            return { kind: "missing" };
        if (match.kind === "ambiguous")
            return { kind: "ambiguous", branches: match.names };
        const tip = await readTip(match, repository);
        if (tip.kind === "diverged") {
            return { kind: "diverged", branch: match.name, local: tip.local, origin: tip.origin };
        }
        const { sha } = tip;
        if (await repository.contains(base.sha, sha))
            return { kind: "contained", branch: match.name, sha };
        const missing = this.#missingNeeds(track);
        if (missing.length > 0)
            return { kind: "waiting", branch: match.name, sha, needs: missing };
        return this.#mergeBranch(track, match.name, sha);
    }
    #missingNeeds(track) {
        const needed = new Set(track.needs.map((need) => need.value));
        return [...this.#leftOut].filter((id) => needed.has(id));
    }
    async #mergeBranch(track, branch, sha) {
        const { base, repository } = this.#setting;
        const { tree, conflicts } = await repository.merge(this.commit, sha);
        if (conflicts.length > 0) {
            return { kind: "conflict", branch, sha, conflicts: conflicts.map((one) => this.#explain(one)) };
        }
        const before = this.commit;
        const address = `${base.plan.id.value}/${track.id}`;
        const message = `Integrate ${branch}\n\n${INTEGRATION_TRAILER}: ${address}\n`;
        this.commit = await repository.commit(tree, [before, sha], message);
        const changes = await repository.changes(before, this.commit);
        this.#remember(track, changes);
        return { kind: "merged", branch, sha, commit: this.commit, paths: listTouchedPaths(changes).length };
    }
    #remember(track, changes) {
        this.changes.set(track.id, changes);
        for (const { path } of listTouchedPaths(changes)) {
            this.#writers.set(path, [...(this.#writers.get(path) ?? []), track.id]);
        }
    }
    #explain({ path, kinds }) {
        const place = this.#setting.owners.place(path);
        return { path, kinds, against: this.#writers.get(path) ?? [], place };
    }
}
/** The trailer by which a commit shows that it was made by an integration, and of which plan. */
const INTEGRATION_TRAILER = "Dispatch-Integration";

;// CONCATENATED MODULE: ./lib/core/coordinate/merge-order.js
/** Up to this many tracks every order is weighed: 7! is 5,040. */
const MAX_EXACT_TRACKS = 7;
/**
 * The order with the fewest repairs, then with the fewest conflicting paths, that respects the needs.
 *
 * Exact up to `MAX_EXACT_TRACKS`. Throws an internal error when the needs have a cycle.
 */
function forecastMergeOrder(question) {
    const method = question.tracks.length <= MAX_EXACT_TRACKS ? "exact" : "greedy";
    const order = method === "exact" ? findCheapest(question) : takeCheapestNext(question);
    return { order, ...weighOrder(order, question.conflicts), method };
}
/** What an order costs, step by step. */
function weighOrder(order, conflicts) {
    const repairs = [];
    let conflictingPaths = 0;
    for (const [position, track] of order.entries()) {
        const paths = pathsAgainst(track, order.slice(0, position), conflicts);
        if (paths > 0)
            repairs.push(track);
        conflictingPaths += paths;
    }
    return { repairs, conflictingPaths };
}
function findCheapest(question) {
    const best = { order: [], cost: Number.POSITIVE_INFINITY };
    const extend = (placed, cost) => {
        if (cost >= best.cost)
            return;
        if (placed.length === question.tracks.length) {
            best.order = placed;
            best.cost = cost;
            return;
        }
        for (const track of readyTracks(placed, question)) {
            extend([...placed, track], cost + stepCost(track, placed, question.conflicts));
        }
    };
    extend([], 0);
    if (best.cost === Number.POSITIVE_INFINITY)
        throw new Error(CYCLE);
    return best.order;
}
function takeCheapestNext(question) {
    const placed = [];
    while (placed.length < question.tracks.length) {
        const ready = readyTracks(placed, question);
        const [first] = ready;
        if (first === undefined)
            throw new Error(CYCLE);
        placed.push(ready.reduce((best, track) => (isCheaper(track, best, placed, question) ? track : best), first));
    }
    return placed;
}
// Among equals the track with the fewest conflicts still to come goes first, so that hubs go last.
function isCheaper(track, best, placed, question) {
    const now = stepCost(track, placed, question.conflicts) - stepCost(best, placed, question.conflicts);
    if (now !== 0)
        return now < 0;
    const left = question.tracks.filter((other) => !placed.includes(other));
    return countRivals(track, left, question.conflicts) < countRivals(best, left, question.conflicts);
}
function readyTracks(placed, question) {
    const left = question.tracks.filter((track) => !placed.includes(track));
    return left.filter((track) => left.every((other) => !question.needs(track, other)));
}
const CYCLE = "internal error: the needs of the tracks have a cycle";
// A repair outweighs any number of paths: a coordinator counts the people who must act.
const REPAIR_WEIGHT = 1e6;
function stepCost(track, placed, conflicts) {
    const paths = pathsAgainst(track, placed, conflicts);
    return paths === 0 ? 0 : REPAIR_WEIGHT + paths;
}
function pathsAgainst(track, others, conflicts) {
    const paths = new Set();
    for (const conflict of conflicts) {
        const rival = rivalOf(track, conflict);
        if (rival !== null && others.includes(rival))
            for (const path of conflict.paths)
                paths.add(path);
    }
    return paths.size;
}
function countRivals(track, others, conflicts) {
    return conflicts.filter((conflict) => {
        const rival = rivalOf(track, conflict);
        return rival !== null && others.includes(rival);
    }).length;
}
function rivalOf(track, { tracks: [a, b] }) {
    if (track === a)
        return b;
    return track === b ? a : null;
}

;// CONCATENATED MODULE: ./lib/app/integrate-order.js


/** Pairs of branches merged to forecast an order. At some ten milliseconds each this is under half a minute. */
const MAX_PAIRS = 1_000;
/** Finds the cheapest order when a step of the given one conflicts, by merging every pair of branches. */
async function adviseOrder(steps, setting) {
    if (!steps.some((step) => step.outcome.kind === "conflict"))
        return { kind: "none" };
    const tips = steps.flatMap(tipOfStep);
    const pairCount = (tips.length * (tips.length - 1)) / 2;
    if (pairCount > MAX_PAIRS)
        return { kind: "too-many", pairs: pairCount };
    const onBase = await mergeEachWithBase(tips, setting);
    const mergeable = onBase.flatMap(({ track, commit }) => (commit === null ? [] : [{ track, commit }]));
    const pairs = await mergePairs(mergeable, setting);
    const tracks = mergeable.map(({ track }) => track);
    const needs = needsTransitively(setting.base.plan);
    const best = forecastMergeOrder({ tracks, needs, conflicts: pairs });
    const againstBase = onBase.flatMap(({ track, commit }) => (commit === null ? [track] : []));
    return { kind: "advice", advice: { given: weighOrder(tracks, pairs), best, pairs, againstBase } };
}
function tipOfStep({ track, outcome }) {
    switch (outcome.kind) {
        case "merged":
        case "conflict":
        case "waiting":
            return [{ track, sha: outcome.sha }];
        case "contained":
        case "declared-merged":
        case "missing":
        case "ambiguous":
        case "diverged":
            return [];
    }
}
// Merged with the base first, so that two branches are compared as they will meet: on the same base.
async function mergeEachWithBase(tips, { base, repository }) {
    const merged = [];
    for (const { track, sha } of tips) {
        const { tree, conflicts } = await repository.merge(base.sha, sha);
        const clean = conflicts.length === 0;
        const commit = clean ? await repository.commit(tree, [base.sha, sha], "Forecast a merge order\n") : null;
        merged.push({ track, commit });
    }
    return merged;
}
async function mergePairs(commits, { repository }) {
    const pairs = [];
    for (const [at, a] of commits.entries()) {
        for (const b of commits.slice(at + 1)) {
            const { conflicts } = await repository.merge(a.commit, b.commit);
            if (conflicts.length === 0)
                continue;
            pairs.push({ tracks: [a.track, b.track], paths: conflicts.map(({ path }) => path) });
        }
    }
    return pairs;
}

;// CONCATENATED MODULE: ./lib/app/integrate-plan.js






/**
 * Reads the plan from the tip of its base branch.
 *
 * Fails with `bad-input` when the base is not known or its plan cannot be followed, and with `not-found` when
 * the branch or the plan does not exist.
 */
async function readBasePlan(request, ports) {
    const branch = await chooseBase(request, ports);
    const sha = await readBaseTip(branch, ports);
    const text = await ports.readText(sha, request.planPath);
    if (text === null) {
        throw new errors/* ActionError */.l("not-found", `There is no plan "${request.planPath}" on ${branch}.`, `The plan is read from the base branch: merge it into ${branch} first.`);
    }
    const plan = requirePlan(request.planPath, text);
    requireSameBase(plan, branch, request);
    const differs = request.localText !== null && request.localText !== text;
    const notes = differs ? [`The plan in the work tree differs; the one on ${branch} is used.`] : [];
    return { branch, sha, plan, notes };
}
async function chooseBase(request, { repository }) {
    if (request.base !== null)
        return request.base;
    const { planPath, localText } = request;
    const local = localText === null ? null : decodePlan(new SourceText(planPath, localText)).plan;
    const branch = local?.base?.value ?? request.defaultBranch ?? (await repository.defaultBranch());
    if (branch !== null)
        return branch;
    throw new errors/* ActionError */.l("bad-input", "The base branch is not known.", "Name it with --base.");
}
async function readBaseTip(branch, { repository }) {
    const match = findBranch(branch, await repository.branches());
    if (match.kind !== "found") {
        throw new errors/* ActionError */.l("not-found", `There is no branch "${branch}", neither here nor on origin.`);
    }
    const tip = await readTip(match, repository);
    if (tip.kind === "tip")
        return tip.sha;
    throw new errors/* ActionError */.l("git-failed", `"${branch}" is at ${tip.local} here and at ${tip.origin} on origin, and neither contains the other.`, "Pull or push it first.");
}
function requirePlan(path, text) {
    const { plan, findings } = decodePlan(new SourceText(path, text));
    const [problem] = findings.filter((finding) => finding.severity === "error");
    if (plan === null || problem !== undefined) {
        throw new errors/* ActionError */.l("bad-input", `The plan "${path}" on the base branch cannot be read: ${problem?.message ?? "it is not valid."}`, "parallel-dispatch validate says more.");
    }
    if (plan.tracks.length > 0 && launchPhases(plan).length === 0) {
        throw new errors/* ActionError */.l("bad-input", `The needs of the plan "${path}" go in a circle.`, "Break the cycle.");
    }
    return plan;
}
function requireSameBase(plan, branch, { base, planPath }) {
    const stated = plan.base?.value ?? branch;
    if (base !== null || stated === branch)
        return;
    throw new errors/* ActionError */.l("bad-input", `The plan "${planPath}" on ${branch} says that its base is "${stated}".`, "Name the base with --base.");
}
/** The plan's tracks in launch order, each with its 1-based phase. */
function tracksInOrder(plan) {
    const byId = new Map(plan.tracks.map((track) => [track.id, track]));
    return launchPhases(plan).flatMap((ids, index) => ids.flatMap((id) => {
        const track = byId.get(id);
        return track === undefined ? [] : [{ track, phase: index + 1 }];
    }));
}

;// CONCATENATED MODULE: ./lib/app/integrate-scope.js






/**
 * Holds what each track brought into the result against its scope, in merge order.
 *
 * A track that conflicts brought nothing; it is held to what its branch changes, so that one run shows all.
 */
async function auditPass(pass, setting) {
    const { plan, branch } = setting.base;
    const territory = new Territory(plan);
    const context = {
        ...offlineContext(branch),
        planPaths: [plan.source.path],
        mergedTracks: tracksThatAreIn(pass),
    };
    const findings = [];
    let before = setting.base.sha;
    for (const { track: id, outcome } of pass.steps) {
        const track = plan.tracks.find((one) => one.id === id);
        if (track === undefined || (outcome.kind !== "merged" && outcome.kind !== "conflict"))
            continue;
        const contribution = outcome.kind === "merged"
            ? mergedContribution(track, before, outcome, pass)
            : await branchContribution(setting.repository, before, outcome.sha);
        if (outcome.kind === "merged")
            before = outcome.commit;
        const changes = await addPatches(contribution, territory, setting.repository);
        const messages = await setting.repository.messages(setting.base.sha, contribution.sha);
        const expansions = messages.flatMap(findScopeExpansions);
        const { identicalToBase } = contribution;
        findings.push(...auditWithin(territory, track, changes, { ...context, expansions, identicalToBase }).findings);
    }
    return findings;
}
function tracksThatAreIn(pass) {
    return new Set(pass.steps.filter((step) => !isLeftOut(step.outcome)).map((step) => step.track));
}
function mergedContribution(track, from, { commit, sha }, pass) {
    return { from, to: commit, sha, changes: pass.changes.get(track.id) ?? [], identicalToBase: new Set() };
}
// Against the result so far, not the base: a branch that grew out of another track's holds that one's commits.
async function branchContribution(repository, before, sha) {
    const from = await repository.mergeBase(before, sha);
    const changes = await repository.changes(from, sha);
    const differing = pathsOf(await repository.changes(before, sha));
    const identicalToBase = new Set([...pathsOf(changes)].filter((path) => !differing.has(path)));
    return { from, to: sha, sha, changes, identicalToBase };
}
function pathsOf(changes) {
    return new Set(listTouchedPaths(changes).map(({ path }) => path));
}
// Only the rules of shared files look at hunks, and shared files are few.
async function addPatches({ from, to, changes }, territory, repository) {
    const complete = [];
    for (const change of changes) {
        const isShared = territory.sharedEntry(change.path) !== null;
        complete.push(isShared ? { ...change, patch: await repository.patch(from, to, change.path) } : change);
    }
    return complete;
}

;// CONCATENATED MODULE: ./lib/app/integrate-write.js



/**
 * Fails with `bad-input` on a ref that an integration must not write: one that is no ref, is checked out, is
 * the base or a track's branch, or points at anything but an earlier integration of the same plan.
 */
async function refuseUnsafeRef(ref, base, repository) {
    const reason = ref.startsWith("refs/") ? await whyUnsafe(ref, base, repository) : "is not a full name";
    if (reason === null)
        return;
    throw new errors/* ActionError */.l("bad-input", `The result cannot be written to "${ref}": it ${reason}.`, "Name a ref of its own, like refs/heads/integration.");
}
async function whyUnsafe(ref, { branch, plan }, repository) {
    const message = await repository.messageOf(ref);
    const name = ref.replace(/^refs\/heads\//, "");
    if ((await repository.checkedOut()).includes(ref))
        return "is checked out";
    if (name === branch)
        return "is the base branch";
    const owner = plan.tracks.find((track) => fitsBranch(track, name));
    if (owner !== undefined)
        return `is the branch of track ${owner.id}`;
    const isOurs = message?.includes(`${INTEGRATION_TRAILER}: ${plan.id.value}/`) ?? true;
    return isOurs ? null : "exists and no integration of this plan wrote it";
}

;// CONCATENATED MODULE: ./lib/app/run-integrate.js









/**
 * One integration pass over all tracks of a plan.
 *
 * 1. The plan is the one on the base branch.
 * 2. Neither a work tree nor an index is read or written; commands run in a temporary folder.
 * 3. The result is written to a ref when one is named and the verdict is `pass`.
 */
async function runIntegrate(request, ports) {
    const { repository } = ports;
    const base = await readBasePlan(request, ports);
    if (request.writeRef !== null)
        await refuseUnsafeRef(request.writeRef, base, repository);
    const setting = {
        base,
        repository,
        branches: await repository.branches(),
        owners: new PathOwners(base.plan),
        declaredMerged: requireTracks(base.plan, request.declaredMerged),
    };
    request.progress(`merging ${String(base.plan.tracks.length)} tracks onto ${base.branch}`);
    const pass = await mergeTracks(tracksInOrder(base.plan), setting);
    const reading = await adviseOrder(pass.steps, setting);
    const findings = await auditPass(pass, setting);
    const commands = await runWhenAsked(base.plan, pass, request, ports);
    const verdict = judgeIntegration(pass.steps, findings, commands);
    const writtenRef = verdict === "pass" ? request.writeRef : null;
    if (writtenRef !== null)
        await repository.writeRef(writtenRef, pass.commit);
    return {
        plan: base.plan.id.value,
        planPath: request.planPath,
        base: { branch: base.branch, sha: base.sha },
        steps: pass.steps,
        result: { commit: pass.commit, tree: await repository.treeOf(pass.commit) },
        advice: reading.kind === "advice" ? reading.advice : null,
        findings,
        commands,
        checks: base.plan.verify.flatMap((step) => (step.kind === "check" ? [step.text.value] : [])),
        writtenRef,
        notes: [...base.notes, ...run_integrate_explain(reading, request, writtenRef)],
        verdict,
    };
}
function requireTracks(plan, names) {
    return new Set(names.map((name) => {
        const track = plan.tracks.find((one) => one.id === name);
        if (track !== undefined)
            return track.id;
        const known = plan.tracks.map((one) => one.id).join(", ");
        throw new errors/* ActionError */.l("bad-input", `--merged names "${name}", which is no track.`, `Write one of: ${known}.`);
    }));
}
async function runWhenAsked(plan, pass, request, ports) {
    const { timeoutSeconds, progress } = request;
    return timeoutSeconds === null ? null : runCommands(plan, pass, ports, { timeoutSeconds, progress });
}
function run_integrate_explain(reading, request, writtenRef) {
    const notes = [];
    if (reading.kind === "too-many") {
        const count = String(reading.pairs);
        notes.push(`No order is forecast: ${count} pairs of branches exceed the bound of ${String(MAX_PAIRS)}.`);
    }
    if (request.writeRef !== null && writtenRef === null) {
        notes.push(`"${request.writeRef}" was not written, because the integration did not pass.`);
    }
    return notes;
}

;// CONCATENATED MODULE: ./lib/app/whole-number.js

/** A whole number within bounds. `name` is what the user calls it; fails with `bad-input` on anything else. */
function readWholeNumber(name, given, bounds) {
    if (given === null)
        return bounds.fallback;
    const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    if (value >= bounds.min && value <= bounds.max)
        return value;
    throw new errors/* ActionError */.l("bad-input", `${name} is "${given}".`, `Write a whole number from ${String(bounds.min)} to ${String(bounds.max)}.`);
}

;// CONCATENATED MODULE: ./lib/app/commands/integrate.js









const integrate_FORMATS = ["text", "json", "markdown"];
/** Seconds that a command may run when nothing else is said. */
const DEFAULT_TIMEOUT = 600;
/** `integrate`: merges every track's branch onto the base, without a work tree. */
const INTEGRATE = {
    name: "integrate",
    usage: "PLAN",
    summary: "merge the tracks' branches in launch order, and verify the result",
    description: "Reads the plan from its base branch and merges each track's branch onto it, in launch order, without\n" +
        "touching a work tree. Says for each conflict who else changed the path and whose scope it is in, holds\n" +
        "every track to its scope on the merged result, and names the cheapest order when the plan's conflicts.\n" +
        "Exits with 1 when a track is left out, strays from its scope, or a command fails.",
    options: [
        ROOT_OPTION,
        formatOption(integrate_FORMATS),
        { name: "base", short: null, value: "BRANCH", help: "the base branch (default: the plan's)" },
        {
            name: "merged",
            short: null,
            value: "IDS",
            help: "tracks that have merged and whose branches may be gone, with commas between",
        },
        {
            name: "run",
            short: null,
            value: null,
            help: "run the gates and verify steps of the plan on base, in a temporary folder",
        },
        {
            name: "timeout",
            short: null,
            value: "SECONDS",
            help: `how long each command may run (default: ${String(DEFAULT_TIMEOUT)})`,
        },
        {
            name: "write-ref",
            short: null,
            value: "REF",
            help: "write the result to this ref when all passes, like refs/heads/integration",
        },
    ],
    examples: [
        "integrate .github/dispatch/audit-logging.yml",
        "integrate .github/dispatch/audit-logging.yml --run --timeout 900 --write-ref refs/heads/integration",
    ],
    run: integrate,
};
async function integrate(args, ports) {
    const [argument] = args.plan("integrate");
    const format = args.choice("format", integrate_FORMATS);
    const timeout = readWholeNumber("--timeout", args.value("timeout"), {
        min: 1,
        max: 86_400,
        fallback: DEFAULT_TIMEOUT,
    });
    const workspace = await ports.openWorkspace(args.value("root"), [argument]);
    await requireTop(workspace);
    const tools = ports.openTools(workspace.folder);
    if (args.has("run"))
        await refuseForks(ports, tools);
    const { planPath, localText } = await findPlan(argument, workspace);
    const report = await runIntegrate({
        planPath,
        localText,
        base: args.value("base"),
        defaultBranch: null,
        declaredMerged: (args.value("merged") ?? "").split(",").filter((id) => id !== ""),
        timeoutSeconds: args.has("run") ? timeout : null,
        writeRef: args.value("write-ref"),
        progress: (line) => {
            ports.terminal.note(`${line}\n`);
        },
    }, { repository: await tools.openRepository(), commands: tools.commands, readText: tools.readText });
    const { terminal } = ports;
    switch (format) {
        case "text":
            terminal.print(renderIntegrationText(report, { color: terminal.color }));
            break;
        case "json":
            printJson({ version: 1, ...report }, terminal);
            break;
        case "markdown":
            terminal.print(`${joinSections(renderIntegrationSections(report))}\n`);
            break;
    }
    return report.verdict === "pass" ? 0 : 1;
}
async function requireTop(workspace) {
    const prefix = await workspace.repositoryPrefix();
    if (prefix === "")
        return;
    throw new errors/* ActionError */.l("bad-input", `The root lies in "${prefix}" of a larger repository, and branches are merged as a whole.`, "Name a plan at the top of the repository.");
}
async function refuseForks({ terminal }, tools) {
    const path = terminal.env("GITHUB_EVENT_PATH");
    refuseForkEvent(terminal.env("GITHUB_EVENT_NAME"), path === "" ? null : await tools.readJson(path));
}
/** The plan may be on the base branch alone: then its path is taken as given. */
async function findPlan(argument, workspace) {
    try {
        const planPath = await workspace.locate(argument);
        return { planPath, localText: await workspace.readText(planPath) };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.l) || error.code !== "not-found")
            throw error;
        return { planPath: argument, localText: null };
    }
}

;// CONCATENATED MODULE: ./lib/app/cli-templates.js


/** The templates that `--templates` names, or the repository's own. Fails where a folder was named in vain. */
async function namedTemplates(workspace, argument) {
    const folder = argument === null ? TEMPLATE_FOLDER : await workspace.locate(argument);
    const { templates, own } = await loadTemplates((path) => workspace.readText(path), folder);
    if (argument === null || own.length > 0)
        return templates;
    throw new errors/* ActionError */.l("not-found", `--templates "${argument}" holds no prompt.md, playbook.md or summary.md.`, "Put at least one of them there, or leave the option out.");
}

;// CONCATENATED MODULE: ./lib/render/shell.js
/** The text as one word of a POSIX shell; plain words stay as they are. */
function shellWord(text) {
    return /^[A-Za-z0-9_./:@%+,=-]+$/.test(text) && !text.startsWith("-")
        ? text
        : `'${text.replace(/'/g, `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./lib/render/playbook.js





/** The coordinator's playbook: what to launch when, and what to check after every merge and at the end. */
function renderPlaybook(plan, phases, context) {
    const values = new Map([
        ["title", escapeText(plan.title)],
        ["launch-order", launchOrderText(plan, phases)],
        ["after-each-merge", afterMergeText(plan, context)],
        ["integration-pass", integrationText(plan)],
        ["final-gate", finalGateText(plan)],
        ["closure-checklist", closureText(plan)],
    ]);
    return fillTemplate(context.template, values);
}
function launchOrderText(plan, phases) {
    const byId = new Map(plan.tracks.map((track) => [track.id, track]));
    const rows = phases.map((phase, index) => {
        const needs = new Set(phase.flatMap((id) => (byId.get(id)?.needs ?? []).map((need) => need.value)));
        const start = needs.size === 0 ? "now" : `after ${[...needs].map(codeSpan).join(", ")} merged and settled`;
        return [String(index + 1), phase.map(codeSpan).join(", "), start];
    });
    return table(["Phase", "Tracks", "Can start"], rows);
}
function afterMergeText(plan, terms) {
    const base = baseBranch(plan, terms);
    const pull = base === null ? "git pull --ff-only" : `git pull --ff-only origin ${shellWord(base)}`;
    const audit = `parallel-dispatch audit ${shellWord(plan.source.path)} --track TRACK --diff ORIG_HEAD...HEAD`;
    return [
        `1. Pull, after every single merge: ${codeSpan(pull)}`,
        `2. Scan for conflict markers, none must be left: ${codeSpan("git grep -nE '^(<{7}|>{7}) '")}`,
        `3. Check the scope of what landed: ${codeSpan(audit)}`,
        "4. Check the closures: run the track's line of the checklist below; every issue must print CLOSED.",
        '5. Close what is still open, now: `gh issue close N --comment "<what was done>"`',
        "6. Launch the next tracks whose dependencies have all merged and settled.",
    ].join("\n");
}
function integrationText(plan) {
    const seams = plan.boundaries.map((boundary) => {
        const owner = codeSpan(boundary.owner.value);
        return `- [ ] ${codeSpan(boundary.path.value.text)}, owned by ${owner}, serves every track that uses it`;
    });
    const shared = plan.shared.map((each) => {
        const why = each.why === null ? "" : ` (${escapeText(each.why)})`;
        return `- [ ] ${codeSpan(each.path.value.text)}: ${sharedRuleWords(each)}${why}`;
    });
    const results = plan.tracks.flatMap((track) => track.doneWhen.map((each) => `- [ ] ${codeSpan(track.id)}: ${escapeText(each.value)}`));
    const items = [...seams, ...shared, ...results];
    return items.length === 0
        ? "- [ ] The tracks' results work together on the base branch."
        : items.join("\n");
}
function finalGateText(plan) {
    const script = finalCommands(plan);
    const checks = plan.verify.flatMap((step) => step.kind === "check" ? [`- [ ] ${escapeText(step.text.value)}`] : []);
    const texts = [script.length === 0 ? "" : fence(script.join("\n"), "bash"), checks.join("\n")];
    return texts.filter((text) => text !== "").join("\n\n") || "The plan names no `verify` step.";
}
// Without a command under `verify`, every gate of the plan runs once more, now on the combined result.
function finalCommands(plan) {
    const verify = plan.verify.flatMap((step) => (step.kind === "run" ? [step.command.value] : []));
    const gates = [...plan.gates.map((gate) => gate.run), ...plan.tracks.flatMap((track) => track.gates)];
    const commands = verify.length > 0 ? verify : [...new Set(gates.map((gate) => gate.value))];
    if (plan.label === null)
        return commands;
    return [...commands, `gh issue list --label ${shellWord(plan.label)} --state open --limit 100`];
}
function closureText(plan) {
    return plan.tracks.flatMap(closureLines).join("\n") || "No track settles an issue.";
}
function closureLines(track) {
    const id = codeSpan(track.id);
    const settled = track.issues.map((issue) => issue.value);
    const kept = track.keepOpen.map((issue) => issue.value);
    const lines = [];
    if (settled.length > 0) {
        const verb = track.type === "analysis" ? "comments on" : "closes";
        const check = track.type === "analysis" ? "" : `: ${stateCommands(settled).map(codeSpan).join(" and ")}`;
        lines.push(`- [ ] ${id} ${verb} ${settled.map((issue) => codeSpan(formatIssue(issue))).join(", ")}${check}`);
    }
    if (kept.length > 0) {
        lines.push(`- [ ] ${id} keeps open ${kept.map((issue) => codeSpan(formatIssue(issue))).join(", ")}`);
    }
    return lines;
}

;// CONCATENATED MODULE: ./lib/render/launch-graph.js


// GitHub's Mermaid gives up at 500 edges and 50,000 characters; far below that nobody can read the picture.
const MAX_TRACKS = 80;
const MAX_EDGES = 300;
const launch_graph_MAX_LABEL_CHARS = 60;
/**
 * The launch order as a fenced Mermaid flowchart, one subgraph a phase.
 *
 * Empty where a picture shows nothing (one track) or cannot be read (over 80 tracks or 300 edges). `colors` gives
 * Mermaid's style of a track's node, like `fill:#fff`; it is ours, never a plan's.
 */
function renderLaunchGraph(plan, phases, colors = new Map()) {
    const edgeCount = plan.tracks.reduce((sum, track) => sum + track.needs.length, 0);
    const tracks = phases.flat();
    if (tracks.length < 2 || tracks.length > MAX_TRACKS || edgeCount > MAX_EDGES)
        return "";
    const names = new Map(plan.tracks.map((track, index) => [track.id, `n${index}`]));
    const byId = new Map(plan.tracks.map((track) => [track.id, track]));
    const lines = phases.flatMap((phase, index) => phaseLines(phase, index, names, byId));
    const styles = plan.tracks.flatMap(({ id }, index) => {
        const color = colors.get(id);
        return color === undefined ? [] : [`  style n${index} ${color}`];
    });
    return fence(["flowchart LR", ...lines, ...edgeLines(plan, names), ...styles].join("\n"), "mermaid");
}
function phaseLines(phase, index, names, byId) {
    const nodes = phase.map((id) => `    ${names.get(id) ?? ""}["${labelOf(byId.get(id), id)}"]`);
    return [`  subgraph p${index + 1}["Phase ${index + 1}"]`, ...nodes, "  end"];
}
function edgeLines(plan, names) {
    return plan.tracks.flatMap((track) => track.needs.flatMap((need) => {
        const from = names.get(need.value);
        const to = names.get(track.id);
        return from === undefined || to === undefined ? [] : [`  ${from} --> ${to}`];
    }));
}
function labelOf(track, id) {
    const name = track === undefined || track.name === id ? "" : `<br/>${escapeLabel(launch_graph_shorten(track.name))}`;
    return `${escapeLabel(id)}${name}`;
}
// A label is data inside a quoted Mermaid string: `#59;` is Mermaid's own escape, and it knows no other.
function escapeLabel(text) {
    return oneLine(text).replace(/[^\p{L}\p{N} .,()/—–_-]/gu, (character) => {
        return `#${character.codePointAt(0) ?? 0};`;
    });
}
function launch_graph_shorten(text) {
    const characters = Array.from(text);
    return characters.length <= launch_graph_MAX_LABEL_CHARS
        ? text
        : `${characters.slice(0, launch_graph_MAX_LABEL_CHARS - 1).join("")}…`;
}

;// CONCATENATED MODULE: ./lib/render/summary.js




const HEADER = ["Agent", "Track", "Type", "Soldiers", "Issues", "Dependencies", "Can start"];
/** Longer tables are cut into several, so that each fits a comment. */
const TRACKS_A_TABLE = 80;
/** The dispatch summary: one row a track, and the launch order as a graph. */
function renderSummary(plan, phases, template) {
    const values = new Map([
        ["title", escapeText(plan.title)],
        ["table", table(HEADER, plan.tracks.map(summaryRow))],
        ["graph", renderLaunchGraph(plan, phases)],
    ]);
    return fillTemplate(template, values);
}
/** The summary as sections of a comment: one, or for a long plan tables that can stand in separate bodies. */
function summarySections(plan, phases, template) {
    if (plan.tracks.length <= TRACKS_A_TABLE) {
        return [{ title: "the dispatch summary", markdown: renderSummary(plan, phases, template) }];
    }
    const rows = plan.tracks.map(summaryRow);
    const starts = rows.flatMap((_, index) => (index % TRACKS_A_TABLE === 0 ? [index] : []));
    return starts.map((start) => {
        const shown = rows.slice(start, start + TRACKS_A_TABLE);
        const title = `agents ${start + 1} to ${start + shown.length}`;
        const heading = `### Dispatch summary: ${escapeText(plan.title)}, ${title}`;
        return { title: `the summary of ${title}`, markdown: `${heading}\n\n${table(HEADER, shown)}` };
    });
}
function summaryRow(track, index) {
    return [
        String(index + 1),
        trackCell(track),
        track.type,
        track.soldiers.map((soldier) => escapeText(soldier.value)).join(", ") || "—",
        issueCell(track),
        track.needs.length === 0 ? "none" : needsCell(track),
        track.needs.length === 0 ? "**now**" : "after merge",
    ];
}
function trackCell(track) {
    const id = codeSpan(track.id);
    return track.name === track.id ? id : `${id} ${escapeText(track.name)}`;
}
function needsCell(track) {
    return track.needs.map((need) => codeSpan(need.value)).join(", ");
}
// As code, so that a comment that is written again and again leaves no cross-reference on every issue it names.
function issueCell(track) {
    const verb = track.type === "analysis" ? "comments on" : "closes";
    const settled = track.issues.map((issue) => codeSpan(formatIssue(issue.value)));
    const kept = track.keepOpen.map((issue) => codeSpan(formatIssue(issue.value)));
    const parts = [];
    if (settled.length > 0)
        parts.push(`${verb} ${settled.join(", ")}`);
    if (kept.length > 0)
        parts.push(`keeps ${kept.join(", ")} open`);
    return parts.join("; ") || "—";
}

;// CONCATENATED MODULE: ./lib/app/plan-texts.js





/** The prompts of the tracks given, in their order, and the coordinator's texts about the whole plan. */
function planTexts(plan, report, tracks, { templates, defaultBranch }) {
    return {
        plan: plan.id.value,
        prompts: tracks.map((track) => {
            const prompt = renderPrompt(plan, track, { defaultBranch, template: templates.prompt });
            return {
                track: track.id,
                digest: report.digests.get(track.id) ?? "",
                words: (0,word_count/* countWords */.r)(prompt),
                prompt,
            };
        }),
        playbook: renderPlaybook(plan, report.phases, { defaultBranch, template: templates.playbook }),
        summary: renderSummary(plan, report.phases, templates.summary),
    };
}
/** All texts as one document: summary, prompts in fences, playbook. */
function textsMarkdown(texts) {
    const prompts = texts.prompts.map((one) => `### Prompt: ${codeSpan(one.track)}\n\n${fence(one.prompt, "text")}`);
    return `${[texts.summary, ...prompts, texts.playbook].join("\n\n")}\n`;
}

;// CONCATENATED MODULE: ./lib/app/commands/write-texts.js

const MANIFEST = "parallel-dispatch.json";
/**
 * Writes the texts into a folder, all or none, and returns their paths.
 *
 * 1. A file that exists is replaced only when an earlier run wrote it and nobody has changed it since.
 * 2. `all` removes prompts of tracks that are gone; `prompts` leaves everything else as it is.
 *
 * Fails with `bad-input`, before anything is written, and names the files in the way.
 */
async function writeTexts(texts, folder, extent) {
    const files = textFiles(texts, extent);
    refuseCaseClashes([...files.keys()]);
    const before = await readManifest(folder);
    const gone = extent === "all" ? [...before.keys()].filter((path) => !files.has(path)) : [];
    await refuseForeignFiles([...files.keys(), ...gone], before, folder);
    const after = new Map([...before].filter(([path]) => !gone.includes(path)));
    for (const [path, text] of files)
        after.set(path, folder.fingerprint(text));
    await folder.replace(new Map([...files, [MANIFEST, manifestText(after)]]), gone);
    return [...files.keys()];
}
function textFiles(texts, extent) {
    const files = new Map(texts.prompts.map((one) => [`prompts/${one.track}.md`, `${one.prompt}\n`]));
    if (extent === "prompts")
        return files;
    return files.set("playbook.md", `${texts.playbook}\n`).set("summary.md", `${texts.summary}\n`);
}
function refuseCaseClashes(paths) {
    const seen = new Map();
    for (const path of paths) {
        const twin = seen.get(path.toLowerCase());
        if (twin !== undefined) {
            throw new errors/* ActionError */.l("bad-input", `"${twin}" and "${path}" are one file where letter case does not count.`, "Print the prompts instead, one by one with --track.");
        }
        seen.set(path.toLowerCase(), path);
    }
}
async function refuseForeignFiles(paths, before, folder) {
    const foreign = [];
    for (const path of paths) {
        const text = await folder.readText(path);
        if (text !== null && before.get(path) !== folder.fingerprint(text))
            foreign.push(path);
    }
    if (foreign.length === 0)
        return;
    throw new errors/* ActionError */.l("bad-input", `--out would overwrite what somebody else wrote or changed: ${foreign.join(", ")}.`, "Move these files away, or name another folder.");
}
async function readManifest(folder) {
    const text = await folder.readText(MANIFEST);
    if (text === null)
        return new Map();
    const files = filesOf(write_texts_parse(text));
    if (files !== null)
        return new Map(Object.entries(files).filter(isPlainEntry));
    throw new errors/* ActionError */.l("bad-input", `"${MANIFEST}" in the output folder is not a list of files that an earlier run wrote.`, "Name another folder.");
}
function filesOf(value) {
    if (typeof value !== "object" || value === null || !("files" in value))
        return null;
    return typeof value.files === "object" ? value.files : null;
}
// The manifest is a file like any other: it must not make us remove a path outside the folder.
function isPlainEntry(entry) {
    const [path, fingerprint] = entry;
    return typeof fingerprint === "string" && /^(?:prompts\/[A-Za-z0-9_-]+|playbook|summary)\.md$/.test(path);
}
function write_texts_parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
function manifestText(files) {
    return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./lib/app/commands/prompts.js











const prompts_FORMATS = ["text", "json"];
/** `prompts`: the texts that start the agents and guide their coordinator. */
const PROMPTS = {
    name: "prompts",
    usage: "PLAN [--track ID] [--out DIR]",
    summary: "print each track's prompt, the playbook and the summary",
    description: "Refuses, with exit status 1, while the plan has errors. --track prints one prompt as it is, ready to be\n" +
        "handed to an agent. --out writes prompts/<track>.md, playbook.md and summary.md instead of printing; it\n" +
        "replaces only files that an earlier run wrote there and nobody has changed since.",
    options: [
        ROOT_OPTION,
        formatOption(prompts_FORMATS),
        { name: "track", short: null, value: "ID", help: "only the prompt of this track" },
        { name: "out", short: null, value: "DIR", help: "write files into this folder" },
        TEMPLATES_OPTION,
    ],
    examples: [
        "prompts .github/dispatch/audit-logging.yml",
        "prompts .github/dispatch/audit-logging.yml --track api > prompt.md",
        "prompts .github/dispatch/audit-logging.yml --out handout",
    ],
    run: prompts,
};
async function prompts(args, ports) {
    const [planArgument, rest] = args.plan("prompts");
    prompts_refuseMore(rest);
    const format = args.choice("format", prompts_FORMATS);
    const workspace = await ports.openWorkspace(args.value("root"), [planArgument]);
    const checked = await checkPlans(workspace, [await workspace.locate(planArgument)], null);
    await noteGaps(workspace, ports.terminal);
    const sound = checked.reports.flatMap(soundPlan);
    const [first] = sound;
    if (first === undefined) {
        noteFindings(checked.reports.flatMap((report) => report.findings), checked.loaded, workspace, ports.terminal);
        noteRefusal(ports.terminal);
        return 1;
    }
    const tracks = args.value("track") === null ? first.plan.tracks : [namedTrack(first.plan, args.value("track"))];
    const texts = planTexts(first.plan, first.report, tracks, {
        templates: await namedTemplates(workspace, args.value("templates")),
        defaultBranch: await workspace.defaultBranch(),
    });
    await deliver(texts, format, args, ports);
    return 0;
}
function soundPlan(report) {
    return report.plan === null || hasErrors(report.findings) ? [] : [{ plan: report.plan, report }];
}
async function deliver(texts, format, args, { terminal, openOutput }) {
    const out = args.value("out");
    const single = args.value("track") !== null;
    if (out !== null) {
        const written = await writeTexts(texts, openOutput(out), single ? "prompts" : "all");
        terminal.print(written.map((path) => `${out.replace(/\/+$/, "")}/${path}\n`).join(""));
        return;
    }
    if (format === "json")
        printJson({ version: 1, ...texts }, terminal);
    else if (single)
        terminal.print(texts.prompts.map(({ prompt }) => `${prompt}\n`).join(""));
    else
        terminal.print(textsMarkdown(texts));
}
function prompts_refuseMore(rest) {
    const [more] = rest;
    if (more === undefined)
        return;
    throw new errors/* ActionError */.l("bad-input", `prompts takes one plan, and "${more}" is another argument.`, "Drop it.");
}
function noteRefusal(terminal) {
    const style = (0,cli_style/* paint */.n)(terminal.noteColor);
    terminal.note(`${style.red("No prompts:")} nothing is generated while the plan has errors.\n`);
}

;// CONCATENATED MODULE: ./lib/core/coordinate/placed-merge.js
/** Sorts a merge's paths by track. A path in the scope of several ordered tracks counts for the first. */
function placeMerge(record, owners, plan) {
    const found = new Map();
    for (const path of record.paths) {
        const [owner] = owners.tracksOf(path);
        if (owner === undefined)
            continue;
        const paths = found.get(owner);
        if (paths === undefined)
            found.set(owner, [path]);
        else
            paths.push(path);
    }
    const inOrder = plan.tracks.flatMap(({ id }) => {
        const paths = found.get(id);
        return paths === undefined ? [] : [[id, paths]];
    });
    return { record, paths: new Map(inOrder) };
}

;// CONCATENATED MODULE: ./lib/core/coordinate/replay-pairs.js
/** Examples kept for each pair. */
const MAX_EXAMPLES = 3;
/** Every pair of tracks that a merge crossed: the most crossed first, then in plan order. */
function replayPairs(plan, merges) {
    const pairs = new Map();
    for (const merge of merges)
        countCrossings(merge, pairs);
    const order = plan.tracks.map((track) => track.id);
    const place = ({ tracks: [a, b] }) => order.indexOf(a) * order.length + order.indexOf(b);
    return [...pairs.values()].sort((one, other) => other.crossings - one.crossings || place(one) - place(other));
}
function countCrossings({ record, paths }, pairs) {
    const sides = [...paths];
    for (const [at, [a, pathsOfA]] of sides.entries()) {
        for (const [b, pathsOfB] of sides.slice(at + 1)) {
            const pair = pairs.get(`${a} ${b}`) ?? { tracks: [a, b], crossings: 0, examples: [] };
            pairs.set(`${a} ${b}`, pair);
            pair.crossings += 1;
            if (pair.examples.length === MAX_EXAMPLES)
                continue;
            const evidence = [pathsOfA[0] ?? "", pathsOfB[0] ?? ""];
            pair.examples.push({ sha: record.sha, subject: record.subject, paths: evidence });
        }
    }
}

;// CONCATENATED MODULE: ./lib/core/coordinate/replay-seams.js

/** How often each boundary of the plan was changed, and how often from across it; in plan order. */
function replaySeams(plan, merges) {
    return plan.boundaries.map((boundary) => replaySeam(boundary, merges));
}
function replaySeam({ path, owner }, merges) {
    const changed = merges.filter(({ record }) => record.paths.some((one) => matchGlob(path.value, one)));
    const crossed = changed.filter(({ paths }) => [...paths.keys()].some((track) => track !== owner.value));
    return {
        path: path.value.text,
        owner: owner.value,
        merges: changed.length,
        crossed: crossed.length,
    };
}

;// CONCATENATED MODULE: ./lib/core/coordinate/replay.js




/**
 * Puts past merges through a plan as if each had been a track's: the track that owns most of its files, the
 * first in plan order among equals.
 *
 * A file in the scope of several ordered tracks counts for the first of them. `shared` rules are not judged:
 * history keeps paths, not diffs. `history` is newest first.
 */
function replayHistory(plan, history) {
    const owners = new PathOwners(plan);
    const merges = history.map((record) => placeMerge(record, owners, plan));
    const count = (test) => merges.filter(({ paths }) => test(paths.size)).length;
    return {
        plan: plan.id.value,
        merges: merges.length,
        insideOneTrack: count((tracks) => tracks === 1),
        acrossTracks: count((tracks) => tracks > 1),
        outsideTracks: count((tracks) => tracks === 0),
        tracks: plan.tracks.map((track) => replayTrack(track, merges, owners)),
        pairs: replayPairs(plan, merges),
        seams: replaySeams(plan, merges),
    };
}
function replayTrack(track, merges, owners) {
    const atHome = merges.filter((merge) => homeOf(merge) === track.id);
    const seen = atHome.map(({ record }) => new Set(record.paths.map((path) => owners.judge(track, path))));
    const having = (verdict) => seen.filter((verdicts) => verdicts.has(verdict)).length;
    return {
        track: track.id,
        touching: merges.filter((merge) => merge.paths.has(track.id)).length,
        home: atHome.length,
        clean: seen.filter((verdicts) => [...verdicts].every(isHarmless)).length,
        verdicts: {
            allowed: having("allowed"),
            forbidden: having("forbidden"),
            foreign: having("foreign"),
            unclaimed: having("unclaimed"),
            protected: having("protected"),
            shared: having("shared"),
        },
    };
}
function isHarmless(verdict) {
    return verdict === "allowed" || verdict === "shared";
}
function homeOf({ paths }) {
    let home = null;
    let most = 0;
    for (const [track, owned] of paths) {
        if (owned.length <= most)
            continue;
        home = track;
        most = owned.length;
    }
    return home;
}

;// CONCATENATED MODULE: ./lib/render/replay-words.js
/** A share as whole per cent; `<1%` for a share that would round to nothing. */
function percent(part, whole) {
    if (whole === 0 || part === 0)
        return "0%";
    const share = (part / whole) * 100;
    return share < 1 ? "<1%" : `${String(Math.round(share))}%`;
}

;// CONCATENATED MODULE: ./lib/render/replay-markdown.js




/** A replay as Markdown. */
function renderReplayMarkdown(report) {
    const { merges } = report;
    const count = (part) => [String(part), percent(part, merges)];
    return [
        `## ${(0,word_count/* plural */.L)(merges, "merge")} through the plan ${report.plan}`,
        table(["", "Merges", "Share"], [
            ["inside one track", ...count(report.insideOneTrack)],
            ["across tracks", ...count(report.acrossTracks)],
            ["outside every track", ...count(report.outsideTracks)],
        ]),
        trackTable(report),
        report.pairs.length === 0 ? "No merge had files of two tracks." : pairTable(report),
        report.seams.length === 0 ? "" : seamTable(report),
    ]
        .filter((part) => part !== "")
        .join("\n\n");
}
/** A forecast as Markdown; empty where nothing is hot. */
function renderForecastMarkdown({ plan, merges, files }) {
    if (files.length === 0)
        return "";
    const rows = files.map((file) => [
        codeCell(file.path),
        `${String(file.merges)} of ${String(merges)}`,
        percent(file.merges, merges),
        escapeText(file.tracks.join(", ")),
    ]);
    return [
        `**Files that change often, which ${plan} leaves to nobody**`,
        table(["File", "Merges", "Share", "Together with files of"], rows),
        "Give each to one track, or list it under `shared` with the rule that every track must keep.",
    ].join("\n\n");
}
function trackTable({ tracks }) {
    const rows = tracks.map(({ track, touching, home, clean, verdicts }) => [
        escapeText(track),
        ...[
            touching,
            home,
            clean,
            verdicts.foreign,
            verdicts.forbidden,
            verdicts.unclaimed,
            verdicts.protected,
        ].map(String),
    ]);
    const header = ["Track", "Touching", "At home", "Clean", "Foreign", "Forbidden", "Unclaimed", "Protected"];
    return table(header, rows);
}
function pairTable({ pairs, merges }) {
    const rows = pairs.map(({ tracks: [a, b], crossings, examples: [example] }) => [
        escapeText(`${a} and ${b}`),
        String(crossings),
        percent(crossings, merges),
        example === undefined ? "" : `${codeSpan(integrate_words_short(example.sha))} ${example.paths.map(codeCell).join(", ")}`,
    ]);
    return table(["Crossed between", "Merges", "Share", "Newest"], rows);
}
function seamTable({ seams }) {
    const rows = seams.map(({ path, owner, merges, crossed }) => [
        codeCell(path),
        escapeText(owner),
        String(merges),
        String(crossed),
    ]);
    return table(["Boundary", "Owner", "Merges", "With files of another track"], rows);
}

;// CONCATENATED MODULE: ./lib/render/replay-text.js




/** A replay for a person at a terminal. Ends with a line break. */
function renderReplayText(report) {
    const { merges, insideOneTrack, acrossTracks, outsideTracks } = report;
    const share = (count) => `${String(count).padStart(6)}  ${percent(count, merges).padStart(4)}`;
    const blocks = [
        [`${(0,word_count/* plural */.L)(merges, "merge")} through the plan ${report.plan}`],
        [
            `  ${share(insideOneTrack)}  inside one track`,
            `  ${share(acrossTracks)}  across tracks`,
            `  ${share(outsideTracks)}  outside every track`,
        ],
        ["Tracks", ...report.tracks.map(replay_text_trackLine)],
        report.pairs.length === 0
            ? ["No merge had files of two tracks."]
            : ["Crossed between", ...report.pairs.flatMap((pair) => pairLines(pair, merges))],
        report.seams.length === 0 ? [] : ["Boundaries", ...report.seams.map(seamLine)],
    ];
    return joinBlocks(blocks);
}
/** A forecast for a person at a terminal; ends with a line break, empty where nothing is hot. */
function renderForecastText({ plan, merges, files }) {
    if (files.length === 0)
        return "";
    const lines = files.map((file) => {
        const who = file.tracks.length === 0 ? "" : `, with files of ${file.tracks.join(", ")}`;
        return `  ${showHidden(file.path)}: in ${String(file.merges)} of ${(0,word_count/* plural */.L)(merges, "merge")} (${percent(file.merges, merges)})${who}`;
    });
    return joinBlocks([
        [`warning: files that change often, which ${plan} leaves to nobody`, ...lines],
        ["Give each to one track, or list it under shared with the rule that every track must keep."],
    ]);
}
function replay_text_trackLine(track) {
    const { foreign, forbidden, unclaimed, protected: guarded } = track.verdicts;
    const strays = [
        ...(foreign > 0 ? [`${String(foreign)} foreign`] : []),
        ...(forbidden > 0 ? [`${String(forbidden)} forbidden`] : []),
        ...(unclaimed > 0 ? [`${String(unclaimed)} unclaimed`] : []),
        ...(guarded > 0 ? [`${String(guarded)} protected`] : []),
    ];
    const rest = strays.length === 0 ? "" : `; others have paths that are ${strays.join(", ")}`;
    return `  ${track.track}: in ${(0,word_count/* plural */.L)(track.touching, "merge")}, ${String(track.home)} at home, ${String(track.clean)} of these clean${rest}`;
}
function pairLines({ tracks: [a, b], crossings, examples }, merges) {
    return [
        `  ${a} and ${b}: ${(0,word_count/* plural */.L)(crossings, "merge")} (${percent(crossings, merges)})`,
        ...examples
            .slice(0, 1)
            .map(({ sha, subject, paths: [ofA, ofB] }) => `      ${integrate_words_short(sha)} ${oneLine(subject)}: ${showHidden(ofA)}, ${showHidden(ofB)}`),
    ];
}
function seamLine({ path, owner, merges, crossed }) {
    return `  ${showHidden(path)} (${owner}): ${(0,word_count/* plural */.L)(merges, "merge")} changed it, ${String(crossed)} with files of another track`;
}
function joinBlocks(blocks) {
    const texts = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
    return `${texts.join("\n\n")}\n`;
}

;// CONCATENATED MODULE: ./lib/app/commands/replay.js









const replay_FORMATS = ["text", "json", "markdown"];
/** Merges that are replayed when nothing else is said. */
const DEFAULT_LAST = 200;
/** `replay`: puts the repository's last merges through a plan, as if they had been its tracks. */
const REPLAY = {
    name: "replay",
    usage: "PLAN",
    summary: "show how often past merges would have crossed the plan's borders",
    description: "Takes the last merges of the branch that is checked out (merge commits and squashes: its first-parent\n" +
        "history) as if each had been a track's, and counts how often each border between two tracks, each\n" +
        "boundary and each scope would have been crossed. Findings of the plan do not matter here; what was\n" +
        "crossed does not change the exit status.",
    options: [
        ROOT_OPTION,
        formatOption(replay_FORMATS),
        { name: "last", short: null, value: "N", help: `how many merges (default: ${String(DEFAULT_LAST)})` },
        { name: "from", short: null, value: "REVISION", help: "where the history starts (default: HEAD)" },
    ],
    examples: ["replay .github/dispatch/audit-logging.yml --last 500"],
    run: replay,
};
async function replay(args, ports) {
    const [argument] = args.plan("replay");
    const format = args.choice("format", replay_FORMATS);
    const last = readWholeNumber("--last", args.value("last"), {
        min: 1,
        max: 1_000_000,
        fallback: DEFAULT_LAST,
    });
    const workspace = await ports.openWorkspace(args.value("root"), [argument]);
    const loaded = await loadPlans(workspace, [await workspace.locate(argument)]);
    const plan = loaded[0]?.plan ?? null;
    const findings = loaded.flatMap((one) => one.findings);
    // A plan that was read in part would give figures that are wrong in part.
    if (plan === null || hasErrors(findings)) {
        noteFindings(findings, loaded, workspace, ports.terminal);
        return 1;
    }
    const { history } = ports.openTools(workspace.folder);
    const report = replayHistory(plan, await history.merges(args.value("from") ?? "HEAD", last));
    const { terminal } = ports;
    switch (format) {
        case "text":
            terminal.print(renderReplayText(report));
            return 0;
        case "json":
            printJson({ version: 1, ...report }, terminal);
            return 0;
        case "markdown":
            terminal.print(`${renderReplayMarkdown(report)}\n`);
            return 0;
    }
}

;// CONCATENATED MODULE: ./lib/render/report-json.js


/** The reports as one JSON value; nothing is capped. */
function reportsToJson(reports) {
    const findings = reports.flatMap((report) => report.findings);
    return {
        version: 1,
        plans: reports.map(planJson),
        summary: { errors: countOf(findings, "error"), warnings: countOf(findings, "warning") },
    };
}
/** The tracks of a report in the order of its plan; empty when the file could not be decoded. */
function tracksToJson(report) {
    const { plan } = report;
    return plan === null ? [] : plan.tracks.map((track) => trackJson(track, report));
}
function planJson(report) {
    return {
        path: report.path,
        plan: idOf(report.plan),
        verdict: report.verdict,
        phases: report.phases,
        tracks: tracksToJson(report),
        checklist: report.checklist,
        findings: sortByWeight(report.findings),
    };
}
function idOf(plan) {
    return plan === null ? null : plan.id.value;
}
function trackJson(track, report) {
    return {
        id: track.id,
        name: track.name,
        type: track.type,
        branch: track.branch.value,
        issues: track.issues.map((issue) => formatIssue(issue.value)),
        needs: track.needs.map((need) => need.value),
        digest: digestOf(track, report),
    };
}
function digestOf(track, report) {
    const digest = report.digests.get(track.id);
    if (digest === undefined)
        throw new Error(`internal error: track ${track.id} has no digest`);
    return digest;
}

;// CONCATENATED MODULE: ./lib/core/coordinate/hot-files.js

/** One merge in twenty, and at least five merges. */
const DEFAULT_FORECAST = { minShare: 0.05, minMerges: 5 };
/**
 * Files changed in many recent merges that no track owns and `shared` does not list.
 *
 * Protected files are left out: no track may touch them, so no two can meet there. Cost is linear in the
 * paths of the history.
 */
function forecastHotFiles(plan, history, options) {
    const owners = new PathOwners(plan);
    const counts = countMerges(history);
    const existing = options.files === null ? null : new Set(options.files);
    const hot = [...counts]
        .filter(([, merges]) => merges >= options.minMerges && merges / history.length >= options.minShare)
        .filter(([path]) => (existing?.has(path) ?? true) && owners.place(path).kind === "nobody");
    const company = findCompany(plan, history, owners, new Set(hot.map(([path]) => path)));
    const files = hot.map(([path, merges]) => ({
        path,
        merges,
        share: merges / history.length,
        tracks: company.get(path) ?? [],
    }));
    return { plan: plan.id.value, merges: history.length, files: files.sort(byHeat) };
}
function countMerges(history) {
    const counts = new Map();
    for (const merge of history) {
        for (const path of new Set(merge.paths))
            counts.set(path, (counts.get(path) ?? 0) + 1);
    }
    return counts;
}
function findCompany(plan, history, owners, hot) {
    const company = new Map();
    for (const merge of history) {
        const tracks = merge.paths.flatMap((path) => owners.tracksOf(path));
        for (const path of merge.paths) {
            if (!hot.has(path))
                continue;
            const met = company.get(path) ?? new Set();
            for (const track of tracks)
                met.add(track);
            company.set(path, met);
        }
    }
    const order = plan.tracks.map((track) => track.id);
    return new Map([...company].map(([path, met]) => [path, order.filter((track) => met.has(track))]));
}
function byHeat(a, b) {
    return b.merges - a.merges || (a.path < b.path ? -1 : 1);
}

;// CONCATENATED MODULE: ./lib/app/commands/validate-history.js




/** `--history`. */
const HISTORY_OPTION = {
    name: "history",
    short: null,
    value: "N",
    help: "also warn of files that many of the last N merges changed and the plan leaves to nobody",
};
/** The hot files of each plan that could be decoded; empty when `--history` was not given. */
async function forecastHistory(args, workspace, ports, reports) {
    const last = readWholeNumber("--history", args.value("history"), { min: 1, max: 1_000_000, fallback: 0 });
    if (last === 0)
        return [];
    const merges = await ports.openTools(workspace.folder).history.merges("HEAD", last);
    if (merges.length < DEFAULT_FORECAST.minMerges) {
        ports.terminal.note(`note: ${String(merges.length)} merges are too few to forecast anything.\n`);
    }
    const options = { ...DEFAULT_FORECAST, files: await workspace.files() };
    return reports.flatMap(({ plan }) => (plan === null ? [] : [forecastHotFiles(plan, merges, options)]));
}
/** The forecasts for a person; empty where nothing is hot. */
function forecastsText(forecasts) {
    const texts = forecasts.map(renderForecastText).filter((text) => text !== "");
    return texts.map((text) => `\n${text}`).join("");
}
/** The forecasts as Markdown; empty where nothing is hot. */
function forecastsMarkdown(forecasts) {
    const texts = forecasts.map(renderForecastMarkdown).filter((text) => text !== "");
    return texts.map((text) => `\n${text}\n`).join("");
}

;// CONCATENATED MODULE: ./lib/render/finding-table.js





/** More rows than anyone reads; the rest is counted, and complete in the other formats. */
const MAX_ROWS = 50;
const MAX_SOURCE_LINES = 20;
/** A table longer than this is cut in two, so that each fits a comment. */
const MAX_TABLE_CHARS = 20_000;
/** Globs may have 4,096 characters; the plan has them in full, at the place given. */
const MAX_CODE_CHARS = 160;
const MAX_MESSAGE_CHARS = 2_000;
/** What is wrong with a plan: errors in the open, warnings and the source lines folded. Empty without findings. */
function findingSections(report, links) {
    const findings = sortByWeight(report.findings);
    const errors = overlapsFirst(findings.filter((finding) => finding.severity === "error"));
    const warnings = findings.filter((finding) => finding.severity === "warning");
    const heading = `⚠️ ${(0,word_count/* plural */.L)(warnings.length, "warning")}`;
    return [
        ...findingTables(errors, report.path, links).map((markdown) => ({ title: "errors", markdown })),
        ...(errors.length === 0 ? [] : [{ title: "source lines", markdown: sourceText(report, errors) }]),
        ...findingTables(warnings, report.path, links).map((markdown) => {
            return { title: "warnings", markdown: details(heading, markdown) };
        }),
    ];
}
// Who may write what is what a plan is checked for.
function overlapsFirst(findings) {
    const isOverlap = (finding) => finding.overlap !== undefined;
    return [...findings.filter(isOverlap), ...findings.filter((finding) => !isOverlap(finding))];
}
/**
 * Tables of the first 50 findings: place, what is wrong, and for an overlap its witness and the ways out.
 *
 * Places in the file `path`, which the reader knows, are given by line alone.
 */
function findingTables(findings, path, links) {
    const tables = [];
    let chars = Infinity;
    for (const finding of findings.slice(0, MAX_ROWS)) {
        const row = [placeCell(finding, path, links), problemCell(finding)];
        chars += row.join("").length;
        if (chars > MAX_TABLE_CHARS) {
            tables.push([]);
            chars = row.join("").length;
        }
        tables.at(-1)?.push(row);
    }
    const left = findings.length - MAX_ROWS;
    const note = left <= 0 ? "" : `\n\n…and ${left} more: run \`parallel-dispatch validate\` to see all.`;
    return tables.map((rows, index) => {
        return table(["Where", "What is wrong"], rows) + (index === tables.length - 1 ? note : "");
    });
}
function placeCell(finding, known, links) {
    const { path, line } = finding.location;
    const text = path === known ? `line&nbsp;${line}` : codeCell(`${path}:${line}`);
    if (links.blobBase === null)
        return text;
    return `[${text}](${links.blobBase}/${encodePath(path)}?plain=1#L${line})`;
}
function problemCell(finding) {
    const { overlap } = finding;
    const lines = overlap === undefined
        ? [escapeMessage(finding_table_clip(finding.message, MAX_MESSAGE_CHARS))]
        : overlapLines(finding, overlap);
    return [`**${finding.rule}**`, ...lines].join("<br>");
}
// The message of an overlap says the same in one breath; in a table it is easier to read point by point.
function overlapLines(finding, overlap) {
    const tracks = finding.tracks.map(shortCode).join(" and ");
    const witness = `${tracks} may both write ${shortCode(overlap.witness)}`;
    return [witness, ...existingLine(overlap), ...waysOut(finding, overlap)];
}
function existingLine(overlap) {
    if (overlap.existingCount === null || overlap.existingCount === 0)
        return [];
    const examples = overlap.existingFiles.slice(0, 3).map(shortCode).join(", ");
    const more = overlap.existingCount > 3 ? ` and ${overlap.existingCount - 3} more` : "";
    return [`Existing files in both: ${examples}${more}`];
}
function waysOut(finding, overlap) {
    const [a = "", b = ""] = finding.tracks;
    const [ofA, ofB] = overlap.patterns;
    const narrow = `narrow ${shortCode(ofA)} of ${shortCode(a)} or ${shortCode(ofB)} of ${shortCode(b)}`;
    const order = `let one wait: ${shortCode(`needs: [${a}]`)} in ${shortCode(b)}`;
    const share = "list the files under `shared` with a rule";
    const ways = finding.rule === "scope-overlap" ? [narrow, order, share] : [narrow, share];
    return ["Ways out:", ...ways.map((way) => `• ${way}`)];
}
function shortCode(text) {
    return codeCell(finding_table_clip(text, MAX_CODE_CHARS));
}
function finding_table_clip(text, maxChars) {
    return text.length <= maxChars ? text : `${text.slice(0, maxChars - 1)}…`;
}
function sourceText(report, errors) {
    const { plan } = report;
    const heading = errors.length > MAX_SOURCE_LINES
        ? `The first ${MAX_SOURCE_LINES} errors with their source lines`
        : "The errors with their source lines";
    const text = renderFindings(errors.slice(0, MAX_SOURCE_LINES), (path) => (plan?.source.path === path ? plan.source : undefined), { color: false });
    return details(heading, fence(text, "text"));
}

;// CONCATENATED MODULE: ./lib/render/plan-comment.js







/**
 * The comment on the plans of a pull request, in sections that are never cut: the verdict first, then for each
 * plan what was generated, or what is wrong. A plan with errors gets its findings and nothing else.
 */
function renderPlanComment(reports, context) {
    if (reports.length === 0)
        return [{ title: "the verdict", markdown: NOTHING_TO_CHECK }];
    const overview = reports.length === 1 ? [] : [overviewSection(reports)];
    return [...overview, ...reports.flatMap((report) => planSections(report, context))];
}
/** A verdict names no more tracks than one line holds; the summary below it has them all. */
const MAX_NAMED_TRACKS = 12;
const STOP = "No prompt is generated while the plan has errors. Each row below says what to change.";
/** What a run says that found no changed plan. */
const NOTHING_TO_CHECK = "✅ No plan is changed here: there is nothing to check.";
/** The verdict on one plan, as one line of Markdown. */
function verdictLine(report) {
    const name = codeSpan(report.plan === null ? report.path : report.plan.id.value);
    const errors = countOf(report.findings, "error");
    return report.verdict === "fail"
        ? `❌ Stop: ${name} has ${(0,word_count/* plural */.L)(errors, "error")}`
        : `✅ ${name} is safe to dispatch`;
}
function overviewSection(reports) {
    const failed = reports.filter((report) => report.verdict === "fail").length;
    const heading = failed === 0
        ? `## ✅ ${reports.length} plans are safe to dispatch`
        : `## ❌ Stop: ${failed} of ${reports.length} plans ${failed === 1 ? "has" : "have"} errors`;
    const lines = reports.map((report) => `- ${verdictLine(report)}`);
    return { title: "the verdict", markdown: [heading, "", ...lines].join("\n") };
}
function planSections(report, context) {
    const findings = findingSections(report, context);
    if (report.verdict === "fail" || report.plan === null)
        return [verdictSection(report, STOP), ...findings];
    return [
        verdictSection(report, startText(report, report.plan)),
        ...summarySections(report.plan, report.phases, context.templates.summary),
        { title: "the checklist", markdown: checklistText(report) },
        ...findings,
        ...promptSections(report.plan, context),
        playbookSection(report, report.plan, context),
    ];
}
function verdictSection(report, text) {
    return { title: "the verdict", markdown: `## ${verdictLine(report)}\n\n${text}` };
}
function startText(report, plan) {
    const tracks = (0,word_count/* plural */.L)(plan.tracks.length, "track");
    const disjoint = plan.tracks.length === 1 ? "" : ": no two can write the same file at the same time";
    const warnings = countOf(report.findings, "warning");
    const note = warnings === 0 ? "" : ` ${(0,word_count/* plural */.L)(warnings, "warning")} below.`;
    const first = report.phases[0] ?? [];
    const shown = first.slice(0, MAX_NAMED_TRACKS).map(codeSpan).join(", ");
    const more = first.length > MAX_NAMED_TRACKS ? ` and ${first.length - MAX_NAMED_TRACKS} more` : "";
    const phases = (0,word_count/* plural */.L)(report.phases.length, "phase");
    return `${tracks} in ${phases}${disjoint}. Start now: ${shown}${more}.${note}`;
}
function checklistText(report) {
    const rows = report.checklist.map((item) => [
        item.answer === "yes" ? "✅&nbsp;yes" : "❌&nbsp;no",
        escapeText(item.question),
        escapeMessage(item.reason),
    ]);
    return `### Can it run in parallel?\n\n${table(["", "Question", "Why"], rows)}`;
}
function promptSections(plan, context) {
    return plan.tracks.map((track, index) => {
        const heading = index === 0 ? "### Prompts\n\nOne agent a track: unfold, copy, paste.\n\n" : "";
        const prompt = renderPrompt(plan, track, { ...context, template: context.templates.prompt });
        return {
            title: `the prompt of ${codeSpan(track.id)}`,
            markdown: heading + details(promptTitle(track, index), fence(prompt, "markdown")),
        };
    });
}
function promptTitle(track, index) {
    const name = track.name === track.id ? "" : ` ${escapeText(track.name)}`;
    const needs = track.needs.map((need) => need.value).join(", ");
    const start = needs === "" ? "start now" : `start only after ${escapeText(needs)}`;
    return `Agent ${index + 1}: <code>${track.id}</code>${name} — <b>${start}</b>`;
}
function playbookSection(report, plan, context) {
    const playbook = renderPlaybook(plan, report.phases, { ...context, template: context.templates.playbook });
    return { title: "the coordinator playbook", markdown: details("Coordinator playbook", playbook) };
}

;// CONCATENATED MODULE: ./lib/app/commands/validate-markdown.js



/** The reports as the comment on a pull request would show them, as one text of any length. */
async function plansMarkdown(reports, workspace, templates) {
    const sections = renderPlanComment(reports, {
        templates: await namedTemplates(workspace, templates),
        defaultBranch: await workspace.defaultBranch(),
        blobBase: null,
    });
    return `${joinSections(sections)}\n`;
}

;// CONCATENATED MODULE: ./lib/app/commands/validate-text.js




/** What was checked and how it came out, for a person: a paragraph a plan. */
function planSummaries(reports, workspace, color) {
    const style = (0,cli_style/* paint */.n)(color);
    return reports.map((report) => planSummary(report, workspace.shownPath(report.path), style)).join("\n");
}
function planSummary(report, path, style) {
    const { plan } = report;
    const lines = [
        `${verdictWord(report, style)}  ${style.bold(showHidden(path))}  ${countWordsOf(report.findings)}`,
        ...(plan === null ? ["      The file could not be read as a plan."] : planLines(plan, report, style)),
    ];
    return `${lines.join("\n")}\n`;
}
function planLines(plan, report, style) {
    return [
        `      ${oneLine(plan.title)} (${(0,word_count/* plural */.L)(plan.tracks.length, "track")})`,
        ...launchLines(report),
        ...report.checklist.map((item) => checklistLine(item, style)),
    ];
}
function verdictWord(report, style) {
    if (report.verdict === "fail")
        return style.red("FAIL");
    return report.findings.length > 0 ? style.yellow("PASS") : style.green("PASS");
}
function launchLines(report) {
    return report.phases.map((phase, index) => `      phase ${String(index + 1)}: ${phase.join(", ")}`);
}
function checklistLine(item, style) {
    const answer = item.answer === "yes" ? style.green("yes") : style.red("no ");
    return `      ${answer}  ${oneLine(item.question)} ${style.dim(oneLine(item.reason))}`;
}

;// CONCATENATED MODULE: ./lib/app/commands/validate.js












const validate_FORMATS = ["text", "json", "github", "sarif", "markdown"];
const validate_LEVELS = ["error", "warning"];
/** `validate`: checks plans, each also against the others under the root. */
const VALIDATE = {
    name: "validate",
    usage: "[PLAN…]",
    summary: "check plans: disjoint scopes, launch order, issues, handover docs",
    description: "Without PLAN, checks every .github/dispatch/*.yml and *.yaml under the root. Each plan is also checked\n" +
        "against the other plans there. Existing files are those of git's index. Nothing is asked of the\n" +
        "network unless --github is given.",
    options: [
        ROOT_OPTION,
        formatOption(validate_FORMATS),
        FAIL_ON_OPTION,
        {
            name: "github",
            short: null,
            value: null,
            help: "also ask GitHub about the issues (GITHUB_TOKEN, GITHUB_REPOSITORY)",
        },
        HISTORY_OPTION,
        TEMPLATES_OPTION,
    ],
    examples: [
        "validate",
        "validate .github/dispatch/audit-logging.yml --fail-on warning",
        "validate --format sarif > plans.sarif",
    ],
    run: validate,
};
async function validate(args, ports) {
    const format = args.choice("format", validate_FORMATS);
    const failOn = args.choice("fail-on", validate_LEVELS);
    const workspace = await ports.openWorkspace(args.value("root"), args.positionals);
    const paths = await planPaths(workspace, args.positionals);
    const issues = args.has("github") ? await ports.openIssues() : null;
    const checked = await checkPlans(workspace, paths, issues);
    await noteGaps(workspace, ports.terminal);
    const forecasts = await forecastHistory(args, workspace, ports, checked.reports);
    await printChecked(checked, format, {
        workspace,
        terminal: ports.terminal,
        templates: args.value("templates"),
        forecasts,
    });
    if (failOn === "warning" && forecasts.some(({ files }) => files.length > 0))
        return 1;
    return exitCodeOf(checked.reports.flatMap((report) => report.findings), failOn);
}
async function planPaths(workspace, named) {
    if (named.length > 0) {
        const paths = await Promise.all(named.map((argument) => workspace.locate(argument)));
        return [...new Set(paths)];
    }
    const paths = await workspace.planPaths();
    if (paths.length > 0)
        return paths;
    throw new errors/* ActionError */.l("not-found", `There is no plan in ${workspace.shownPath(".github/dispatch")}.`, "Write one with: parallel-dispatch init");
}
async function printChecked({ reports, loaded }, format, { workspace, terminal, templates, forecasts }) {
    const findings = reports.flatMap((report) => report.findings);
    switch (format) {
        case "text":
            if (findings.length > 0)
                terminal.print(`${findingsText(findings, loaded, workspace, terminal.color)}\n`);
            terminal.print(planSummaries(reports, workspace, terminal.color));
            terminal.print(forecastsText(forecasts));
            return;
        case "json":
            printJson({ ...reportsToJson(reports), ...(forecasts.length > 0 ? { forecasts } : {}) }, terminal);
            return;
        case "github": {
            const prefix = await workspace.repositoryPrefix();
            terminal.note(forecastsText(forecasts));
            terminal.print(renderWorkflowCommands(placeFindings(findings, loaded, (path) => prefix + path).findings));
            return;
        }
        case "sarif": {
            const prefix = await workspace.repositoryPrefix();
            terminal.note(forecastsText(forecasts));
            printJson(renderSarif(placeFindings(findings, loaded, (path) => prefix + path).findings, VERSION), terminal);
            return;
        }
        case "markdown":
            terminal.print(await plansMarkdown(reports, workspace, templates));
            terminal.print(forecastsMarkdown(forecasts));
            return;
    }
}

;// CONCATENATED MODULE: ./lib/app/commands/all.js








/** Every command, in the order of the help. */
const COMMANDS = [
    VALIDATE,
    PROMPTS,
    EXPLAIN,
    AUDIT,
    INTEGRATE,
    REPLAY,
    INIT,
    DEMO,
];

;// CONCATENATED MODULE: ./lib/app/cli-run.js







/** Runs one command line: the only catch of this entry point. What cannot be run exits with 2, and says why. */
async function runCli(argv, ports) {
    try {
        return await runInvocation(argv, ports, COMMANDS);
    }
    catch (error) {
        ports.terminal.note(cli_run_describe(error, ports.terminal.noteColor));
        return 2;
    }
}
async function runInvocation(argv, ports, commands) {
    const invocation = parseCommandLine(argv, commands);
    switch (invocation.kind) {
        case "version":
            ports.terminal.print(`${VERSION}\n`);
            return 0;
        case "help":
            ports.terminal.print(invocation.command === null ? programHelp(commands) : commandHelp(invocation.command));
            return 0;
        case "run":
            return invocation.command.run(invocation.args, ports);
    }
}
function cli_run_describe(error, color) {
    const style = (0,cli_style/* paint */.n)(color);
    if (!(error instanceof errors/* ActionError */.l)) {
        const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return `${style.red("internal error:")} ${stack}\nPlease report this.\n`;
    }
    const hint = error.hint === "" ? "" : `${style.dim("hint:")} ${showHiddenInLines(error.hint)}\n`;
    return `${style.red("error:")} ${showHiddenInLines(error.message)}\n${hint}`;
}


/***/ }),

/***/ 1853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ paint)
/* harmony export */ });
/** The marks of a terminal, or none. */
function paint(color) {
    const mark = (open, close) => (text) => color ? `\u001b[${String(open)}m${text}\u001b[${String(close)}m` : text;
    return {
        bold: mark(1, 22),
        dim: mark(2, 22),
        red: mark(31, 39),
        green: mark(32, 39),
        yellow: mark(33, 39),
    };
}


/***/ }),

/***/ 6208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ ActionError)
/* harmony export */ });
/** An operational failure: what could not be done, and what the user can do about it. */
class ActionError extends Error {
    code;
    /** One sentence in the imperative; empty when there is nothing to advise. */
    hint;
    constructor(code, message, hint = "", cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = "ActionError";
        this.code = code;
        this.hint = hint;
    }
}


/***/ }),

/***/ 3702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F: () => (/* binding */ parseNameStatus)
});

;// CONCATENATED MODULE: ./lib/core/audit/impossible-path.js
/** What is wrong with a path that no file of a git repository can have, as a sentence; null where one can. */
function explainImpossiblePath(path) {
    const what = flawOf(path);
    if (what === null)
        return null;
    return `the path ${JSON.stringify(path)} ${what}, which no file of a repository has: list paths from the top of the repository, as git does.`;
}
/** A sentence for each path of the changes, on either side of a rename, that no file can have. */
function findImpossiblePaths(changes) {
    return changes
        .flatMap(({ path, previousPath }) => (previousPath === null ? [path] : [previousPath, path]))
        .flatMap((path) => explainImpossiblePath(path) ?? []);
}
function flawOf(path) {
    if (path === "")
        return "is empty";
    if (path.startsWith("/"))
        return "is absolute";
    const segments = path.split("/");
    if (segments.includes(""))
        return "has an empty segment";
    const dots = segments.find((segment) => segment === "." || segment === "..");
    return dots === undefined ? null : `has the segment "${dots}"`;
}

;// CONCATENATED MODULE: ./lib/core/audit/name-status.js

/**
 * Reads the output of `git diff --name-status -z`.
 *
 * Nothing is skipped: an unmerged path, a status that git does not document, a path that is missing or that
 * no file can have, or an end in the middle of a record is a problem, and what follows it is not guessed at.
 * Source: the "Raw output format" section of git-diff's manual.
 */
function parseNameStatus(text) {
    const changes = [];
    if (text === "")
        return { changes, problems: [] };
    if (!text.endsWith("\0"))
        return { changes, problems: [describeUnterminated(text)] };
    const fields = text.slice(0, -1).split("\0");
    const problems = [];
    let next = 0;
    while (next < fields.length && problems.length === 0) {
        const record = readRecord(fields, next);
        if (record.kind === "problem")
            problems.push(record.problem);
        else
            changes.push(record.change);
        next += record.kind === "problem" ? 0 : record.length;
    }
    return { changes, problems };
}
const STATUSES = new Map([
    ["A", "added"],
    ["D", "removed"],
    ["M", "modified"],
    ["T", "changed"],
    ["R", "renamed"],
    ["C", "copied"],
]);
function readRecord(fields, start) {
    const code = fields[start] ?? "";
    const letter = /^(?:[ADT]|[MRC]\d{0,3})$/.test(code) ? code.charAt(0) : "";
    const status = STATUSES.get(letter);
    if (status === undefined)
        return { kind: "problem", problem: describeStatus(code, fields[start + 1]) };
    const paths = fields.slice(start + 1, start + (letter === "R" || letter === "C" ? 3 : 2));
    const path = paths.at(-1) ?? "";
    const previousPath = letter === "R" || letter === "C" ? (paths[0] ?? "") : null;
    if (path === "" || previousPath === "" || (previousPath !== null && paths.length < 2)) {
        return { kind: "problem", problem: `the diff ends inside a record of status "${code}".` };
    }
    const change = { path, previousPath, status, patch: null, blobSha: null };
    const impossible = findImpossiblePaths([change])[0];
    if (impossible !== undefined)
        return { kind: "problem", problem: impossible };
    return { kind: "change", change, length: paths.length + 1 };
}
function describeStatus(code, path) {
    const where = path === undefined ? "" : ` of "${path}"`;
    if (code === "U")
        return `the status "U"${where} means an unmerged path: finish the merge first.`;
    return `the status "${code}"${where} is not one that git documents for --name-status.`;
}
function describeUnterminated(text) {
    return text.includes("\0")
        ? "the diff does not end with NUL: its end is missing."
        : "the diff holds no NUL: write it with git diff --name-status -z.";
}


/***/ }),

/***/ 8753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ comparePaths)
/* harmony export */ });
/**
 * The order of two paths by code point, as git lists files: negative, zero or positive.
 *
 * JavaScript's own order is by UTF-16 unit, which puts U+1F600 before U+FF21.
 */
function comparePaths(a, b) {
    const length = Math.min(a.length, b.length);
    for (let index = 0; index < length; index += 1) {
        if (a.charCodeAt(index) !== b.charCodeAt(index))
            return codePointFrom(a, index) - codePointFrom(b, index);
    }
    return a.length - b.length;
}
// At the first differing unit both strings are at a code point's start, or both in one's second half.
function codePointFrom(text, index) {
    return text.codePointAt(index) ?? 0;
}


/***/ }),

/***/ 4497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ compareText)
/* harmony export */ });
/** The order of two texts by UTF-16 unit, for values that need a fixed order and no particular one. */
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 6830:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _adapters_coordinator_tools_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6812);
/* harmony import */ var _adapters_environment_issues_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7502);
/* harmony import */ var _adapters_git_diff_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8286);
/* harmony import */ var _adapters_output_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2744);
/* harmony import */ var _adapters_process_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2486);
/* harmony import */ var _adapters_workspace_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6111);
/* harmony import */ var _app_cli_run_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5670);







const terminal = new _adapters_process_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .ProcessTerminal */ .W();
process.exitCode = await (0,_app_cli_run_js__WEBPACK_IMPORTED_MODULE_6__/* .runCli */ .a)(process.argv.slice(2), {
    terminal,
    openDiff: (folder, base, head) => _adapters_git_diff_js__WEBPACK_IMPORTED_MODULE_2__/* .GitDiff */ .o.open(folder, base, head),
    openWorkspace: (root, plans) => (0,_adapters_workspace_js__WEBPACK_IMPORTED_MODULE_5__/* .openWorkspace */ .O)(process.cwd(), root, plans),
    openOutput: (folder) => new _adapters_output_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .OutputFolder */ .w(folder),
    openTools: (folder) => new _adapters_coordinator_tools_js__WEBPACK_IMPORTED_MODULE_0__/* .FolderTools */ ._(folder),
    openIssues: () => (0,_adapters_environment_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .openEnvironmentIssues */ .U)((name) => terminal.env(name)),
    playDemo: async (stage) => (await Promise.all(/* import() */[__nccwpck_require__.e(511), __nccwpck_require__.e(210)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1210))).playDemo(stage),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ displayWidth)
/* harmony export */ });
const ZERO_WIDTH = /^[\p{Mn}\p{Me}]$/u;
const WIDE = /^[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]$/u;
/** How many terminal columns a text takes; hidden characters and tabs are the caller's to replace first. */
function displayWidth(text) {
    let width = 0;
    for (const character of text)
        width += widthOf(character);
    return width;
}
function widthOf(character) {
    if (ZERO_WIDTH.test(character))
        return 0;
    return WIDE.test(character) ? 2 : 1;
}


/***/ }),

/***/ 5116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ plural),
/* harmony export */   r: () => (/* binding */ countWords)
/* harmony export */ });
/** How many words a text has: runs of characters between white space, as `wc -w` counts. */
function countWords(text) {
    return text.split(/\s+/u).filter((word) => word !== "").length;
}
/** The count and its noun: "1 track", "2 tracks". */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(6830);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
