import assert from "node:assert/strict";
import { test } from "node:test";
import { saveUser } from "../api/routes/users.ts";

void test("an admin can save a user", () => {
  const user = { id: 1, name: "Ada" };
  assert.equal(saveUser({ name: "root", isAdmin: true }, user, new Map()), user);
});

void test("nobody else can", () => {
  const caller = { name: "guest", isAdmin: false };
  assert.throws(() => saveUser(caller, { id: 1, name: "Ada" }, new Map()), /no admin/);
});
