var toolboxLibraries = (() => {
  var A = Object.defineProperty;
  var X = Object.getOwnPropertyDescriptor;
  var tt = Object.getOwnPropertyNames;
  var et = Object.prototype.hasOwnProperty;
  var st = (r, e) => {
      for (var s in e) A(r, s, { get: e[s], enumerable: !0 });
    },
    it = (r, e, s, i) => {
      if ((e && typeof e == "object") || typeof e == "function")
        for (const n of tt(e))
          !et.call(r, n) && n !== s && A(r, n, { get: () => e[n], enumerable: !(i = X(e, n)) || i.enumerable });
      return r;
    };
  var rt = (r) => it(A({}, "__esModule", { value: !0 }), r);
  var wt = {};
  st(wt, { MiniSearch: () => I, stemmer: () => R });
  function nt() {
    (this.p = function (r) {
      (this.j = r),
        (this.cursor = 0),
        (this.a = this.j.length),
        (this.f = 0),
        (this.c = this.cursor),
        (this.d = this.a);
    }),
      (this.z = function () {
        return this.j;
      }),
      (this.w = function (r) {
        (this.j = r.j), (this.cursor = r.cursor), (this.a = r.a), (this.f = r.f), (this.c = r.c), (this.d = r.d);
      }),
      (this.i = function (r, e, s) {
        if (this.cursor >= this.a) return !1;
        var i = this.j.charCodeAt(this.cursor);
        return !(i > s) && !(i < e) && (r[(i -= e) >>> 3] & (1 << (7 & i))) != 0 && (this.cursor++, !0);
      }),
      (this.n = function (r, e, s) {
        if (this.cursor <= this.f) return !1;
        var i = this.j.charCodeAt(this.cursor - 1);
        return !(i > s) && !(i < e) && (r[(i -= e) >>> 3] & (1 << (7 & i))) != 0 && (this.cursor--, !0);
      }),
      (this.k = function (r, e, s) {
        if (this.cursor >= this.a) return !1;
        var i = this.j.charCodeAt(this.cursor);
        return i > s || i < e ? (this.cursor++, !0) : (r[(i -= e) >>> 3] & (1 << (7 & i))) == 0 && (this.cursor++, !0);
      }),
      (this.q = function (r, e, s) {
        if (this.cursor <= this.f) return !1;
        var i = this.j.charCodeAt(this.cursor - 1);
        return i > s || i < e ? (this.cursor--, !0) : (r[(i -= e) >>> 3] & (1 << (7 & i))) == 0 && (this.cursor--, !0);
      }),
      (this.m = function (r) {
        return (
          !(this.a - this.cursor < r.length) &&
          this.j.slice(this.cursor, this.cursor + r.length) == r &&
          ((this.cursor += r.length), !0)
        );
      }),
      (this.g = function (r) {
        return (
          !(this.cursor - this.f < r.length) &&
          this.j.slice(this.cursor - r.length, this.cursor) == r &&
          ((this.cursor -= r.length), !0)
        );
      }),
      (this.o = function (r) {
        for (var e = 0, s = r.length, i = this.cursor, n = this.a, t = 0, o = 0, c = !1; ; ) {
          var u,
            h = e + ((s - e) >>> 1),
            d = 0,
            f = t < o ? t : o,
            a = r[h];
          for (u = f; u < a[0].length; u++) {
            if (i + f == n) {
              d = -1;
              break;
            }
            if ((d = this.j.charCodeAt(i + f) - a[0].charCodeAt(u)) != 0) break;
            f++;
          }
          if ((0 > d ? ((s = h), (o = f)) : ((e = h), (t = f)), 1 >= s - e)) {
            if (0 < e || s == e || c) break;
            c = !0;
          }
        }
        for (;;) {
          if (
            t >= (a = r[e])[0].length &&
            ((this.cursor = i + a[0].length), 4 > a.length || ((e = a[3](this)), (this.cursor = i + a[0].length), e))
          )
            return a[2];
          if (0 > (e = a[1])) return 0;
        }
      }),
      (this.h = function (r) {
        for (var e = 0, s = r.length, i = this.cursor, n = this.f, t = 0, o = 0, c = !1; ; ) {
          var u,
            h = e + ((s - e) >> 1),
            d = 0,
            f = t < o ? t : o,
            a = r[h];
          for (u = a[0].length - 1 - f; 0 <= u; u--) {
            if (i - f == n) {
              d = -1;
              break;
            }
            if ((d = this.j.charCodeAt(i - 1 - f) - a[0].charCodeAt(u)) != 0) break;
            f++;
          }
          if ((0 > d ? ((s = h), (o = f)) : ((e = h), (t = f)), 1 >= s - e)) {
            if (0 < e || s == e || c) break;
            c = !0;
          }
        }
        for (;;) {
          if (
            t >= (a = r[e])[0].length &&
            ((this.cursor = i - a[0].length), 4 > a.length || ((e = a[3](this)), (this.cursor = i - a[0].length), e))
          )
            return a[2];
          if (0 > (e = a[1])) return 0;
        }
      }),
      (this.s = function (r, e, s) {
        var i = s.length - (e - r);
        return (
          (this.j = this.j.slice(0, r) + s + this.j.slice(e)),
          (this.a += i),
          this.cursor >= e ? (this.cursor += i) : this.cursor > r && (this.cursor = r),
          i
        );
      }),
      (this.t = function () {
        return !(0 > this.c) && !(this.c > this.d) && !(this.d > this.a) && !(this.a > this.j.length);
      }),
      (this.b = function (r) {
        var e = !1;
        return (this.t() && (this.s(this.c, this.d, r), (e = !0)), e);
      }),
      (this.e = function () {
        return this.b("");
      }),
      (this.r = function (r, e, s) {
        (e = this.s(r, e, s)), r <= this.c && (this.c += e), r <= this.d && (this.d += e);
      }),
      (this.u = function () {
        var r = "";
        return (this.t() && (r = this.j.slice(this.c, this.d)), r);
      }),
      (this.v = function () {
        return this.j.slice(0, this.a);
      });
  }
  var ot = new (function () {
    function r() {
      return l <= t.cursor;
    }
    function e() {
      return g <= t.cursor;
    }
    function s() {
      var _ = t.a - t.cursor;
      return (
        t.h(u) != 0 &&
        ((t.cursor = t.a - _), (t.d = t.cursor), !(t.cursor <= t.f) && (t.cursor--, (t.c = t.cursor), !!t.e()))
      );
    }
    function i() {
      if (((k = !1), (t.d = t.cursor), !t.g("e") || ((t.c = t.cursor), !r()))) return !1;
      var _ = t.a - t.cursor;
      return !!t.q(a, 97, 232) && ((t.cursor = t.a - _), !!t.e() && ((k = !0), !!s()));
    }
    function n() {
      if (!r()) return !1;
      var _ = t.a - t.cursor;
      return (
        !!t.q(a, 97, 232) &&
        ((t.cursor = t.a - _), (_ = t.a - t.cursor), !t.g("gem") && ((t.cursor = t.a - _), !!(t.e() && s())))
      );
    }
    var t = new nt(),
      o = [
        ["", -1, 6],
        ["á", 0, 1],
        ["ä", 0, 1],
        ["é", 0, 2],
        ["ë", 0, 2],
        ["í", 0, 3],
        ["ï", 0, 3],
        ["ó", 0, 4],
        ["ö", 0, 4],
        ["ú", 0, 5],
        ["ü", 0, 5],
      ],
      c = [
        ["", -1, 3],
        ["I", 0, 2],
        ["Y", 0, 1],
      ],
      u = [
        ["dd", -1, -1],
        ["kk", -1, -1],
        ["tt", -1, -1],
      ],
      h = [
        ["ene", -1, 2],
        ["se", -1, 3],
        ["en", -1, 2],
        ["heden", 2, 1],
        ["s", -1, 3],
      ],
      d = [
        ["end", -1, 1],
        ["ig", -1, 2],
        ["ing", -1, 1],
        ["lijk", -1, 3],
        ["baar", -1, 4],
        ["bar", -1, 5],
      ],
      f = [
        ["aa", -1, -1],
        ["ee", -1, -1],
        ["oo", -1, -1],
        ["uu", -1, -1],
      ],
      a = [17, 65, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128],
      m = [1, 0, 0, 17, 65, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128],
      p = [17, 67, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128],
      g = 0,
      l = 0,
      k = !1;
    (this.l = () => {
      var _,
        F = t.cursor;
      (() => {
        for (var w, b = t.cursor; ; ) {
          var v = t.cursor;
          t: if (((t.c = t.cursor), (w = t.o(o)) != 0)) {
            switch (((t.d = t.cursor), w)) {
              case 1:
                if (!t.b("a")) return;
                break;
              case 2:
                if (!t.b("e")) return;
                break;
              case 3:
                if (!t.b("i")) return;
                break;
              case 4:
                if (!t.b("o")) return;
                break;
              case 5:
                if (!t.b("u")) return;
                break;
              case 6:
                if (t.cursor >= t.a) break t;
                t.cursor++;
            }
            continue;
          }
          t.cursor = v;
          break;
        }
        if (((t.cursor = b), (w = t.cursor), (t.c = t.cursor), t.m("y"))) {
          if (((t.d = t.cursor), !t.b("Y"))) return;
        } else t.cursor = w;
        for (;;) {
          w = t.cursor;
          t: {
            for (;;) {
              b = t.cursor;
              e: if (t.i(a, 97, 232)) {
                t.c = t.cursor;
                s: {
                  if (((v = t.cursor), t.m("i") && ((t.d = t.cursor), t.i(a, 97, 232)))) {
                    if (!t.b("I")) return;
                    break s;
                  }
                  if (((t.cursor = v), !t.m("y"))) break e;
                  if (((t.d = t.cursor), !t.b("Y"))) return;
                }
                t.cursor = b;
                break;
              }
              if (((t.cursor = b), t.cursor >= t.a)) break t;
              t.cursor++;
            }
            continue;
          }
          t.cursor = w;
          break;
        }
      })(),
        (t.cursor = F),
        (F = t.cursor),
        (() => {
          for (g = l = t.a; !t.i(a, 97, 232); ) {
            if (t.cursor >= t.a) return;
            t.cursor++;
          }
          for (; !t.k(a, 97, 232); ) {
            if (t.cursor >= t.a) return;
            t.cursor++;
          }
          for (3 > (l = t.cursor) && (l = 3); !t.i(a, 97, 232); ) {
            if (t.cursor >= t.a) return;
            t.cursor++;
          }
          for (; !t.k(a, 97, 232); ) {
            if (t.cursor >= t.a) return;
            t.cursor++;
          }
          g = t.cursor;
        })(),
        (t.cursor = F),
        (t.f = t.cursor),
        (t.cursor = t.a),
        (() => {
          var w,
            b = t.a - t.cursor;
          t: if (((t.d = t.cursor), (w = t.h(h)) != 0))
            switch (((t.c = t.cursor), w)) {
              case 1:
                if (!r()) break t;
                if (!t.b("heid")) return;
                break;
              case 2:
                if (!n()) break t;
                break;
              case 3:
                if (!r() || !t.q(p, 97, 232)) break t;
                if (!t.e()) return;
            }
          (t.cursor = t.a - b), (b = t.a - t.cursor), i(), (t.cursor = t.a - b), (b = t.a - t.cursor);
          t: if (((t.d = t.cursor), t.g("heid") && ((t.c = t.cursor), e()))) {
            if (((w = t.a - t.cursor), t.g("c"))) break t;
            if (((t.cursor = t.a - w), !t.e())) return;
            (t.d = t.cursor), t.g("en") && ((t.c = t.cursor), n());
          }
          (t.cursor = t.a - b), (b = t.a - t.cursor);
          t: if (((t.d = t.cursor), (w = t.h(d)) != 0))
            switch (((t.c = t.cursor), w)) {
              case 1:
                if (!e()) break t;
                if (!t.e()) return;
                e: {
                  w = t.a - t.cursor;
                  s: if (((t.d = t.cursor), t.g("ig") && ((t.c = t.cursor), e()))) {
                    var v = t.a - t.cursor;
                    if (t.g("e")) break s;
                    if (((t.cursor = t.a - v), !t.e())) return;
                    break e;
                  }
                  if (((t.cursor = t.a - w), !s())) break t;
                }
                break;
              case 2:
                if (!e() || ((w = t.a - t.cursor), t.g("e"))) break t;
                if (((t.cursor = t.a - w), !t.e())) return;
                break;
              case 3:
                if (!e()) break t;
                if (!t.e()) return;
                if (!i()) break t;
                break;
              case 4:
                if (!e()) break t;
                if (!t.e()) return;
                break;
              case 5:
                if (!e() || !k) break t;
                if (!t.e()) return;
            }
          (t.cursor = t.a - b),
            (b = t.a - t.cursor),
            (t.q(m, 73, 232) &&
              ((w = t.a - t.cursor),
              t.h(f) != 0 &&
                t.q(a, 97, 232) &&
                ((t.cursor = t.a - w),
                (t.d = t.cursor),
                !(t.cursor <= t.f) && (t.cursor--, (t.c = t.cursor), !t.e())))) ||
              (t.cursor = t.a - b);
        })(),
        (t.cursor = t.f),
        (F = t.cursor);
      t: for (;;) {
        var z = t.cursor;
        e: if (((t.c = t.cursor), (_ = t.o(c)) != 0)) {
          switch (((t.d = t.cursor), _)) {
            case 1:
              if (!t.b("y")) break t;
              break;
            case 2:
              if (!t.b("i")) break t;
              break;
            case 3:
              if (t.cursor >= t.a) break e;
              t.cursor++;
          }
          continue;
        }
        t.cursor = z;
        break;
      }
      return ((t.cursor = F), !0);
    }),
      (this.stemWord = function (_) {
        return (t.p(_), this.l(), t.j);
      });
  })();
  function R(r) {
    return ot.stemWord(r);
  }
  var ct = "ENTRIES",
    B = "KEYS",
    U = "VALUES";
  var y = class {
      constructor(e, s) {
        const i = e._tree,
          n = Array.from(i.keys());
        (this.set = e), (this._type = s), (this._path = n.length > 0 ? [{ node: i, keys: n }] : []);
      }
      next() {
        const e = this.dive();
        return (this.backtrack(), e);
      }
      dive() {
        if (this._path.length === 0) return { done: !0, value: void 0 };
        const { node: e, keys: s } = x(this._path);
        if (x(s) === "") return { done: !1, value: this.result() };
        const i = e.get(x(s));
        return (this._path.push({ node: i, keys: Array.from(i.keys()) }), this.dive());
      }
      backtrack() {
        if (this._path.length === 0) return;
        const e = x(this._path).keys;
        e.pop(), !(e.length > 0) && (this._path.pop(), this.backtrack());
      }
      key() {
        return (
          this.set._prefix +
          this._path
            .map(({ keys: e }) => x(e))
            .filter((e) => e !== "")
            .join("")
        );
      }
      value() {
        return x(this._path).node.get("");
      }
      result() {
        switch (this._type) {
          case U:
            return this.value();
          case B:
            return this.key();
          default:
            return [this.key(), this.value()];
        }
      }
      [Symbol.iterator]() {
        return this;
      }
    },
    x = (r) => r[r.length - 1],
    ut = (r, e, s) => {
      const i = new Map();
      if (e === void 0) return i;
      const n = e.length + 1,
        t = n + s,
        o = new Uint8Array(t * n).fill(s + 1);
      for (let c = 0; c < n; ++c) o[c] = c;
      for (let c = 1; c < t; ++c) o[c * n] = c;
      return (Y(r, e, s, i, o, 1, n, ""), i);
    },
    Y = (r, e, s, i, n, t, o, c) => {
      const u = t * o;
      t: for (const h of r.keys())
        if (h === "") {
          const d = n[u - 1];
          d <= s && i.set(c, [r.get(h), d]);
        } else {
          let d = t;
          for (let f = 0; f < h.length; ++f, ++d) {
            let a = h[f],
              m = o * d,
              p = m - o,
              g = n[m],
              l = Math.max(0, d - s - 1),
              k = Math.min(o - 1, d + s);
            for (let _ = l; _ < k; ++_) {
              const F = a !== e[_],
                z = n[p + _] + +F,
                w = n[p + _ + 1] + 1,
                b = n[m + _] + 1,
                v = (n[m + _ + 1] = Math.min(z, w, b));
              v < g && (g = v);
            }
            if (g > s) continue t;
          }
          Y(r.get(h), e, s, i, n, d, o, c + h);
        }
    },
    S = class r {
      constructor(e = new Map(), s = "") {
        (this._size = void 0), (this._tree = e), (this._prefix = s);
      }
      atPrefix(e) {
        if (!e.startsWith(this._prefix)) throw new Error("Mismatched prefix");
        const [s, i] = C(this._tree, e.slice(this._prefix.length));
        if (s === void 0) {
          const [n, t] = N(i);
          for (const o of n.keys())
            if (o !== "" && o.startsWith(t)) {
              const c = new Map();
              return (c.set(o.slice(t.length), n.get(o)), new r(c, e));
            }
        }
        return new r(s, e);
      }
      clear() {
        (this._size = void 0), this._tree.clear();
      }
      delete(e) {
        return ((this._size = void 0), ht(this._tree, e));
      }
      entries() {
        return new y(this, ct);
      }
      forEach(e) {
        for (const [s, i] of this) e(s, i, this);
      }
      fuzzyGet(e, s) {
        return ut(this._tree, e, s);
      }
      get(e) {
        const s = T(this._tree, e);
        return s !== void 0 ? s.get("") : void 0;
      }
      has(e) {
        const s = T(this._tree, e);
        return s !== void 0 && s.has("");
      }
      keys() {
        return new y(this, B);
      }
      set(e, s) {
        if (typeof e != "string") throw new Error("key must be a string");
        return ((this._size = void 0), E(this._tree, e).set("", s), this);
      }
      get size() {
        if (this._size) return this._size;
        this._size = 0;
        const e = this.entries();
        for (; !e.next().done; ) this._size += 1;
        return this._size;
      }
      update(e, s) {
        if (typeof e != "string") throw new Error("key must be a string");
        this._size = void 0;
        const i = E(this._tree, e);
        return (i.set("", s(i.get(""))), this);
      }
      fetch(e, s) {
        if (typeof e != "string") throw new Error("key must be a string");
        this._size = void 0;
        let i = E(this._tree, e),
          n = i.get("");
        return (n === void 0 && i.set("", (n = s())), n);
      }
      values() {
        return new y(this, U);
      }
      [Symbol.iterator]() {
        return this.entries();
      }
      static from(e) {
        const s = new r();
        for (const [i, n] of e) s.set(i, n);
        return s;
      }
      static fromObject(e) {
        return r.from(Object.entries(e));
      }
    },
    C = (r, e, s = []) => {
      if (e.length === 0 || r == null) return [r, s];
      for (const i of r.keys())
        if (i !== "" && e.startsWith(i)) return (s.push([r, i]), C(r.get(i), e.slice(i.length), s));
      return (s.push([r, e]), C(void 0, "", s));
    },
    T = (r, e) => {
      if (e.length === 0 || r == null) return r;
      for (const s of r.keys()) if (s !== "" && e.startsWith(s)) return T(r.get(s), e.slice(s.length));
    },
    E = (r, e) => {
      const s = e.length;
      t: for (let i = 0; r && i < s; ) {
        for (const t of r.keys())
          if (t !== "" && e[i] === t[0]) {
            let o = Math.min(s - i, t.length),
              c = 1;
            for (; c < o && e[i + c] === t[c]; ) ++c;
            const u = r.get(t);
            if (c === t.length) r = u;
            else {
              const h = new Map();
              h.set(t.slice(c), u), r.set(e.slice(i, i + c), h), r.delete(t), (r = h);
            }
            i += c;
            continue t;
          }
        const n = new Map();
        return (r.set(e.slice(i), n), n);
      }
      return r;
    },
    ht = (r, e) => {
      const [s, i] = C(r, e);
      if (s !== void 0) {
        if ((s.delete(""), s.size === 0)) K(i);
        else if (s.size === 1) {
          const [n, t] = s.entries().next().value;
          G(i, n, t);
        }
      }
    },
    K = (r) => {
      if (r.length === 0) return;
      const [e, s] = N(r);
      if ((e.delete(s), e.size === 0)) K(r.slice(0, -1));
      else if (e.size === 1) {
        const [i, n] = e.entries().next().value;
        i !== "" && G(r.slice(0, -1), i, n);
      }
    },
    G = (r, e, s) => {
      if (r.length === 0) return;
      const [i, n] = N(r);
      i.set(n + e, s), i.delete(n);
    },
    N = (r) => r[r.length - 1],
    P = "or",
    Z = "and",
    at = "and_not",
    I = class r {
      constructor(e) {
        if (e?.fields == null) throw new Error('MiniSearch: option "fields" must be provided');
        const s = e.autoVacuum == null || e.autoVacuum === !0 ? j : e.autoVacuum;
        (this._options = {
          ...O,
          ...e,
          autoVacuum: s,
          searchOptions: { ...J, ...(e.searchOptions || {}) },
          autoSuggestOptions: { ...gt, ...(e.autoSuggestOptions || {}) },
        }),
          (this._index = new S()),
          (this._documentCount = 0),
          (this._documentIds = new Map()),
          (this._idToShortId = new Map()),
          (this._fieldIds = {}),
          (this._fieldLength = new Map()),
          (this._avgFieldLength = []),
          (this._nextId = 0),
          (this._storedFields = new Map()),
          (this._dirtCount = 0),
          (this._currentVacuum = null),
          (this._enqueuedVacuum = null),
          (this._enqueuedVacuumConditions = W),
          this.addFields(this._options.fields);
      }
      add(e) {
        const {
            extractField: s,
            stringifyField: i,
            tokenize: n,
            processTerm: t,
            fields: o,
            idField: c,
          } = this._options,
          u = s(e, c);
        if (u == null) throw new Error(`MiniSearch: document does not have ID field "${c}"`);
        if (this._idToShortId.has(u)) throw new Error(`MiniSearch: duplicate ID ${u}`);
        const h = this.addDocumentId(u);
        this.saveStoredFields(h, e);
        for (const d of o) {
          const f = s(e, d);
          if (f == null) continue;
          const a = n(i(f, d), d),
            m = this._fieldIds[d],
            p = new Set(a).size;
          this.addFieldLength(h, m, this._documentCount - 1, p);
          for (const g of a) {
            const l = t(g, d);
            if (Array.isArray(l)) for (const k of l) this.addTerm(m, h, k);
            else l && this.addTerm(m, h, l);
          }
        }
      }
      addAll(e) {
        for (const s of e) this.add(s);
      }
      addAllAsync(e, s = {}) {
        const { chunkSize: i = 10 } = s,
          n = { chunk: [], promise: Promise.resolve() },
          { chunk: t, promise: o } = e.reduce(
            ({ chunk: c, promise: u }, h, d) => (
              c.push(h),
              (d + 1) % i === 0
                ? { chunk: [], promise: u.then(() => new Promise((f) => setTimeout(f, 0))).then(() => this.addAll(c)) }
                : { chunk: c, promise: u }
            ),
            n,
          );
        return o.then(() => this.addAll(t));
      }
      remove(e) {
        const {
            tokenize: s,
            processTerm: i,
            extractField: n,
            stringifyField: t,
            fields: o,
            idField: c,
          } = this._options,
          u = n(e, c);
        if (u == null) throw new Error(`MiniSearch: document does not have ID field "${c}"`);
        const h = this._idToShortId.get(u);
        if (h == null) throw new Error(`MiniSearch: cannot remove document with ID ${u}: it is not in the index`);
        for (const d of o) {
          const f = n(e, d);
          if (f == null) continue;
          const a = s(t(f, d), d),
            m = this._fieldIds[d],
            p = new Set(a).size;
          this.removeFieldLength(h, m, this._documentCount, p);
          for (const g of a) {
            const l = i(g, d);
            if (Array.isArray(l)) for (const k of l) this.removeTerm(m, h, k);
            else l && this.removeTerm(m, h, l);
          }
        }
        this._storedFields.delete(h),
          this._documentIds.delete(h),
          this._idToShortId.delete(u),
          this._fieldLength.delete(h),
          (this._documentCount -= 1);
      }
      removeAll(e) {
        if (e) for (const s of e) this.remove(s);
        else {
          if (arguments.length > 0)
            throw new Error("Expected documents to be present. Omit the argument to remove all documents.");
          (this._index = new S()),
            (this._documentCount = 0),
            (this._documentIds = new Map()),
            (this._idToShortId = new Map()),
            (this._fieldLength = new Map()),
            (this._avgFieldLength = []),
            (this._storedFields = new Map()),
            (this._nextId = 0);
        }
      }
      discard(e) {
        const s = this._idToShortId.get(e);
        if (s == null) throw new Error(`MiniSearch: cannot discard document with ID ${e}: it is not in the index`);
        this._idToShortId.delete(e),
          this._documentIds.delete(s),
          this._storedFields.delete(s),
          (this._fieldLength.get(s) || []).forEach((i, n) => {
            this.removeFieldLength(s, n, this._documentCount, i);
          }),
          this._fieldLength.delete(s),
          (this._documentCount -= 1),
          (this._dirtCount += 1),
          this.maybeAutoVacuum();
      }
      maybeAutoVacuum() {
        if (this._options.autoVacuum === !1) return;
        const { minDirtFactor: e, minDirtCount: s, batchSize: i, batchWait: n } = this._options.autoVacuum;
        this.conditionalVacuum({ batchSize: i, batchWait: n }, { minDirtCount: s, minDirtFactor: e });
      }
      discardAll(e) {
        const s = this._options.autoVacuum;
        try {
          this._options.autoVacuum = !1;
          for (const i of e) this.discard(i);
        } finally {
          this._options.autoVacuum = s;
        }
        this.maybeAutoVacuum();
      }
      replace(e) {
        const { idField: s, extractField: i } = this._options,
          n = i(e, s);
        this.discard(n), this.add(e);
      }
      vacuum(e = {}) {
        return this.conditionalVacuum(e);
      }
      conditionalVacuum(e, s) {
        return this._currentVacuum
          ? ((this._enqueuedVacuumConditions = this._enqueuedVacuumConditions && s),
            this._enqueuedVacuum != null
              ? this._enqueuedVacuum
              : ((this._enqueuedVacuum = this._currentVacuum.then(() => {
                  const i = this._enqueuedVacuumConditions;
                  return ((this._enqueuedVacuumConditions = W), this.performVacuuming(e, i));
                })),
                this._enqueuedVacuum))
          : this.vacuumConditionsMet(s) === !1
            ? Promise.resolve()
            : ((this._currentVacuum = this.performVacuuming(e)), this._currentVacuum);
      }
      async performVacuuming(e, s) {
        const i = this._dirtCount;
        if (this.vacuumConditionsMet(s)) {
          let n = e.batchSize || D.batchSize,
            t = e.batchWait || D.batchWait,
            o = 1;
          for (const [c, u] of this._index) {
            for (const [h, d] of u)
              for (const [f] of d) this._documentIds.has(f) || (d.size <= 1 ? u.delete(h) : d.delete(f));
            this._index.get(c).size === 0 && this._index.delete(c),
              o % n === 0 && (await new Promise((h) => setTimeout(h, t))),
              (o += 1);
          }
          this._dirtCount -= i;
        }
        await null, (this._currentVacuum = this._enqueuedVacuum), (this._enqueuedVacuum = null);
      }
      vacuumConditionsMet(e) {
        if (e == null) return !0;
        let { minDirtCount: s, minDirtFactor: i } = e;
        return ((s = s || j.minDirtCount), (i = i || j.minDirtFactor), this.dirtCount >= s && this.dirtFactor >= i);
      }
      get isVacuuming() {
        return this._currentVacuum != null;
      }
      get dirtCount() {
        return this._dirtCount;
      }
      get dirtFactor() {
        return this._dirtCount / (1 + this._documentCount + this._dirtCount);
      }
      has(e) {
        return this._idToShortId.has(e);
      }
      getStoredFields(e) {
        const s = this._idToShortId.get(e);
        if (s != null) return this._storedFields.get(s);
      }
      search(e, s = {}) {
        const { searchOptions: i } = this._options,
          n = { ...i, ...s },
          t = this.executeQuery(e, s),
          o = [];
        for (const [c, { score: u, terms: h, match: d }] of t) {
          const f = h.length || 1,
            a = { id: this._documentIds.get(c), score: u * f, terms: Object.keys(d), queryTerms: h, match: d };
          Object.assign(a, this._storedFields.get(c)), (n.filter == null || n.filter(a)) && o.push(a);
        }
        return ((e === r.wildcard && n.boostDocument == null) || o.sort(q), o);
      }
      autoSuggest(e, s = {}) {
        s = { ...this._options.autoSuggestOptions, ...s };
        const i = new Map();
        for (const { score: t, terms: o } of this.search(e, s)) {
          const c = o.join(" "),
            u = i.get(c);
          u != null ? ((u.score += t), (u.count += 1)) : i.set(c, { score: t, terms: o, count: 1 });
        }
        const n = [];
        for (const [t, { score: o, terms: c, count: u }] of i) n.push({ suggestion: t, terms: c, score: o / u });
        return (n.sort(q), n);
      }
      get documentCount() {
        return this._documentCount;
      }
      get termCount() {
        return this._index.size;
      }
      static loadJSON(e, s) {
        if (s == null)
          throw new Error("MiniSearch: loadJSON should be given the same options used when serializing the index");
        return this.loadJS(JSON.parse(e), s);
      }
      static async loadJSONAsync(e, s) {
        if (s == null)
          throw new Error("MiniSearch: loadJSON should be given the same options used when serializing the index");
        return this.loadJSAsync(JSON.parse(e), s);
      }
      static getDefault(e) {
        if (Object.hasOwn(O, e)) return V(O, e);
        throw new Error(`MiniSearch: unknown option "${e}"`);
      }
      static loadJS(e, s) {
        const { index: i, documentIds: n, fieldLength: t, storedFields: o, serializationVersion: c } = e,
          u = this.instantiateMiniSearch(e, s);
        (u._documentIds = L(n)), (u._fieldLength = L(t)), (u._storedFields = L(o));
        for (const [h, d] of u._documentIds) u._idToShortId.set(d, h);
        for (const [h, d] of i) {
          const f = new Map();
          for (const a of Object.keys(d)) {
            let m = d[a];
            c === 1 && (m = m.ds), f.set(parseInt(a, 10), L(m));
          }
          u._index.set(h, f);
        }
        return u;
      }
      static async loadJSAsync(e, s) {
        const { index: i, documentIds: n, fieldLength: t, storedFields: o, serializationVersion: c } = e,
          u = this.instantiateMiniSearch(e, s);
        (u._documentIds = await M(n)), (u._fieldLength = await M(t)), (u._storedFields = await M(o));
        for (const [d, f] of u._documentIds) u._idToShortId.set(f, d);
        let h = 0;
        for (const [d, f] of i) {
          const a = new Map();
          for (const m of Object.keys(f)) {
            let p = f[m];
            c === 1 && (p = p.ds), a.set(parseInt(m, 10), await M(p));
          }
          ++h % 1e3 === 0 && (await H(0)), u._index.set(d, a);
        }
        return u;
      }
      static instantiateMiniSearch(e, s) {
        const {
          documentCount: i,
          nextId: n,
          fieldIds: t,
          averageFieldLength: o,
          dirtCount: c,
          serializationVersion: u,
        } = e;
        if (u !== 1 && u !== 2)
          throw new Error("MiniSearch: cannot deserialize an index created with an incompatible version");
        const h = new r(s);
        return (
          (h._documentCount = i),
          (h._nextId = n),
          (h._idToShortId = new Map()),
          (h._fieldIds = t),
          (h._avgFieldLength = o),
          (h._dirtCount = c || 0),
          (h._index = new S()),
          h
        );
      }
      executeQuery(e, s = {}) {
        if (e === r.wildcard) return this.executeWildcardQuery(s);
        if (typeof e != "string") {
          const a = { ...s, ...e, queries: void 0 },
            m = e.queries.map((p) => this.executeQuery(p, a));
          return this.combineResults(m, a.combineWith);
        }
        const { tokenize: i, processTerm: n, searchOptions: t } = this._options,
          o = { tokenize: i, processTerm: n, ...t, ...s },
          { tokenize: c, processTerm: u } = o,
          f = c(e)
            .flatMap((a) => u(a))
            .filter((a) => !!a)
            .map(mt(o))
            .map((a) => this.executeQuerySpec(a, o));
        return this.combineResults(f, o.combineWith);
      }
      executeQuerySpec(e, s) {
        let i = { ...this._options.searchOptions, ...s },
          n = (i.fields || this._options.fields).reduce((g, l) => ({ ...g, [l]: V(i.boost, l) || 1 }), {}),
          { boostDocument: t, weights: o, maxFuzzy: c, bm25: u } = i,
          { fuzzy: h, prefix: d } = { ...J.weights, ...o },
          f = this._index.get(e.term),
          a = this.termResults(e.term, e.term, 1, e.termBoost, f, n, t, u),
          m,
          p;
        if ((e.prefix && (m = this._index.atPrefix(e.term)), e.fuzzy)) {
          const g = e.fuzzy === !0 ? 0.2 : e.fuzzy,
            l = g < 1 ? Math.min(c, Math.round(e.term.length * g)) : g;
          l && (p = this._index.fuzzyGet(e.term, l));
        }
        if (m)
          for (const [g, l] of m) {
            const k = g.length - e.term.length;
            if (!k) continue;
            p?.delete(g);
            const _ = (d * g.length) / (g.length + 0.3 * k);
            this.termResults(e.term, g, _, e.termBoost, l, n, t, u, a);
          }
        if (p)
          for (const g of p.keys()) {
            const [l, k] = p.get(g);
            if (!k) continue;
            const _ = (h * g.length) / (g.length + k);
            this.termResults(e.term, g, _, e.termBoost, l, n, t, u, a);
          }
        return a;
      }
      executeWildcardQuery(e) {
        const s = new Map(),
          i = { ...this._options.searchOptions, ...e };
        for (const [n, t] of this._documentIds) {
          const o = i.boostDocument ? i.boostDocument(t, "", this._storedFields.get(n)) : 1;
          s.set(n, { score: o, terms: [], match: {} });
        }
        return s;
      }
      combineResults(e, s = P) {
        if (e.length === 0) return new Map();
        const i = s.toLowerCase(),
          n = dt[i];
        if (!n) throw new Error(`Invalid combination operator: ${s}`);
        return e.reduce(n) || new Map();
      }
      toJSON() {
        const e = [];
        for (const [s, i] of this._index) {
          const n = {};
          for (const [t, o] of i) n[t] = Object.fromEntries(o);
          e.push([s, n]);
        }
        return {
          documentCount: this._documentCount,
          nextId: this._nextId,
          documentIds: Object.fromEntries(this._documentIds),
          fieldIds: this._fieldIds,
          fieldLength: Object.fromEntries(this._fieldLength),
          averageFieldLength: this._avgFieldLength,
          storedFields: Object.fromEntries(this._storedFields),
          dirtCount: this._dirtCount,
          index: e,
          serializationVersion: 2,
        };
      }
      termResults(e, s, i, n, t, o, c, u, h = new Map()) {
        if (t == null) return h;
        for (const d of Object.keys(o)) {
          const f = o[d],
            a = this._fieldIds[d],
            m = t.get(a);
          if (m == null) continue;
          let p = m.size,
            g = this._avgFieldLength[a];
          for (const l of m.keys()) {
            if (!this._documentIds.has(l)) {
              this.removeTerm(a, l, s), (p -= 1);
              continue;
            }
            const k = c ? c(this._documentIds.get(l), s, this._storedFields.get(l)) : 1;
            if (!k) continue;
            const _ = m.get(l),
              F = this._fieldLength.get(l)[a],
              z = lt(_, p, this._documentCount, F, g, u),
              w = i * n * f * k * z,
              b = h.get(l);
            if (b) {
              (b.score += w), _t(b.terms, e);
              const v = V(b.match, s);
              v ? v.push(d) : (b.match[s] = [d]);
            } else h.set(l, { score: w, terms: [e], match: { [s]: [d] } });
          }
        }
        return h;
      }
      addTerm(e, s, i) {
        let n = this._index.fetch(i, Q),
          t = n.get(e);
        if (t == null) (t = new Map()), t.set(s, 1), n.set(e, t);
        else {
          const o = t.get(s);
          t.set(s, (o || 0) + 1);
        }
      }
      removeTerm(e, s, i) {
        if (!this._index.has(i)) {
          this.warnDocumentChanged(s, e, i);
          return;
        }
        const n = this._index.fetch(i, Q),
          t = n.get(e);
        t == null || t.get(s) == null
          ? this.warnDocumentChanged(s, e, i)
          : t.get(s) <= 1
            ? t.size <= 1
              ? n.delete(e)
              : t.delete(s)
            : t.set(s, t.get(s) - 1),
          this._index.get(i).size === 0 && this._index.delete(i);
      }
      warnDocumentChanged(e, s, i) {
        for (const n of Object.keys(this._fieldIds))
          if (this._fieldIds[n] === s) {
            this._options.logger(
              "warn",
              `MiniSearch: document with ID ${this._documentIds.get(e)} has changed before removal: term "${i}" was not present in field "${n}". Removing a document after it has changed can corrupt the index!`,
              "version_conflict",
            );
            return;
          }
      }
      addDocumentId(e) {
        const s = this._nextId;
        return (
          this._idToShortId.set(e, s), this._documentIds.set(s, e), (this._documentCount += 1), (this._nextId += 1), s
        );
      }
      addFields(e) {
        for (let s = 0; s < e.length; s++) this._fieldIds[e[s]] = s;
      }
      addFieldLength(e, s, i, n) {
        let t = this._fieldLength.get(e);
        t == null && this._fieldLength.set(e, (t = [])), (t[s] = n);
        const c = (this._avgFieldLength[s] || 0) * i + n;
        this._avgFieldLength[s] = c / (i + 1);
      }
      removeFieldLength(e, s, i, n) {
        if (i === 1) {
          this._avgFieldLength[s] = 0;
          return;
        }
        const t = this._avgFieldLength[s] * i - n;
        this._avgFieldLength[s] = t / (i - 1);
      }
      saveStoredFields(e, s) {
        const { storeFields: i, extractField: n } = this._options;
        if (i == null || i.length === 0) return;
        let t = this._storedFields.get(e);
        t == null && this._storedFields.set(e, (t = {}));
        for (const o of i) {
          const c = n(s, o);
          c !== void 0 && (t[o] = c);
        }
      }
    };
  I.wildcard = Symbol("*");
  var V = (r, e) => (Object.hasOwn(r, e) ? r[e] : void 0),
    dt = {
      [P]: (r, e) => {
        for (const s of e.keys()) {
          const i = r.get(s);
          if (i == null) r.set(s, e.get(s));
          else {
            const { score: n, terms: t, match: o } = e.get(s);
            (i.score = i.score + n), (i.match = Object.assign(i.match, o)), $(i.terms, t);
          }
        }
        return r;
      },
      [Z]: (r, e) => {
        const s = new Map();
        for (const i of e.keys()) {
          const n = r.get(i);
          if (n == null) continue;
          const { score: t, terms: o, match: c } = e.get(i);
          $(n.terms, o), s.set(i, { score: n.score + t, terms: n.terms, match: Object.assign(n.match, c) });
        }
        return s;
      },
      [at]: (r, e) => {
        for (const s of e.keys()) r.delete(s);
        return r;
      },
    },
    ft = { k: 1.2, b: 0.7, d: 0.5 },
    lt = (r, e, s, i, n, t) => {
      const { k: o, b: c, d: u } = t;
      return Math.log(1 + (s - e + 0.5) / (e + 0.5)) * (u + (r * (o + 1)) / (r + o * (1 - c + (c * i) / n)));
    },
    mt = (r) => (e, s, i) => {
      const n = typeof r.fuzzy == "function" ? r.fuzzy(e, s, i) : r.fuzzy || !1,
        t = typeof r.prefix == "function" ? r.prefix(e, s, i) : r.prefix === !0,
        o = typeof r.boostTerm == "function" ? r.boostTerm(e, s, i) : 1;
      return { term: e, fuzzy: n, prefix: t, termBoost: o };
    },
    O = {
      idField: "id",
      extractField: (r, e) => r[e],
      stringifyField: (r, e) => r.toString(),
      tokenize: (r) => r.split(pt),
      processTerm: (r) => r.toLowerCase(),
      fields: void 0,
      searchOptions: void 0,
      storeFields: [],
      logger: (r, e) => {
        typeof console?.[r] == "function" && console[r](e);
      },
      autoVacuum: !0,
    },
    J = {
      combineWith: P,
      prefix: !1,
      fuzzy: !1,
      maxFuzzy: 6,
      boost: {},
      weights: { fuzzy: 0.45, prefix: 0.375 },
      bm25: ft,
    },
    gt = { combineWith: Z, prefix: (r, e, s) => e === s.length - 1 },
    D = { batchSize: 1e3, batchWait: 10 },
    W = { minDirtFactor: 0.1, minDirtCount: 20 },
    j = { ...D, ...W },
    _t = (r, e) => {
      r.includes(e) || r.push(e);
    },
    $ = (r, e) => {
      for (const s of e) r.includes(s) || r.push(s);
    },
    q = ({ score: r }, { score: e }) => e - r,
    Q = () => new Map(),
    L = (r) => {
      const e = new Map();
      for (const s of Object.keys(r)) e.set(parseInt(s, 10), r[s]);
      return e;
    },
    M = async (r) => {
      let e = new Map(),
        s = 0;
      for (const i of Object.keys(r)) e.set(parseInt(i, 10), r[i]), ++s % 1e3 === 0 && (await H(0));
      return e;
    },
    H = (r) => new Promise((e) => setTimeout(e, r)),
    pt = /[\n\r\p{Z}\p{P}]+/u;
  return rt(wt);
})();
