// The slider of days: two handles over a picture of how many incidents there are when. A handle at its end is no bound.

/** So many of a thousand, at either end, stand beyond the slider: a few tellings of old times would leave no room for news. */
const BEYOND = 5;

export class Days {
  /** @param told is given the bounds, from and to, as numbers of days, while they are moved; and whether they rest */
  constructor(incidents, told) {
    this.incidents = incidents;
    this.told = told;
    this.box = document.getElementById("time");
    this.first = document.getElementById("first");
    this.last = document.getElementById("last");
    this.canvas = document.getElementById("days");
    this.rtl = document.documentElement.dir === "rtl";
    this.counts = incidents.days();
    const all = this.counts.reduce((sum, many) => sum + (many || 0), 0);
    this.low = this.dayAt((all * BEYOND) / 1000);
    this.high = this.dayAt((all * (1000 - BEYOND)) / 1000);
    if (all < 2 || this.low >= this.high) {
      return;
    }
    this.box.hidden = false;
    for (const handle of [this.first, this.last]) {
      handle.min = this.low;
      handle.max = this.high;
      handle.addEventListener("input", () => this.moved(handle, false));
      handle.addEventListener("change", () => this.moved(handle, true));
    }
    this.first.value = this.low;
    this.last.value = this.high;
    this.words = new Intl.DateTimeFormat(this.rtl ? "ar-LY-u-nu-latn" : "en-GB", { dateStyle: "medium", timeZone: "UTC" });
    new ResizeObserver(() => this.paint()).observe(this.canvas);
    this.say();
  }

  dayAt(count) {
    let sum = 0;
    for (let day = 0; day < this.counts.length; day++) {
      sum += this.counts[day] || 0;
      if (sum > count) {
        return day;
      }
    }
    return this.counts.length - 1;
  }

  /** The bounds: -Infinity and Infinity where a handle is at its end. */
  bounds() {
    if (this.box.hidden) {
      return [-Infinity, Infinity];
    }
    const from = Number(this.first.value);
    const to = Number(this.last.value);
    return [from <= this.low ? -Infinity : from, to >= this.high ? Infinity : to];
  }

  moved(handle, rests) {
    if (Number(this.first.value) > Number(this.last.value)) {
      (handle === this.first ? this.last : this.first).value = handle.value;
    }
    this.say();
    this.paint();
    this.told(...this.bounds(), rests);
  }

  say() {
    for (const [handle, id] of [
      [this.first, "first-day"],
      [this.last, "last-day"],
    ]) {
      const words = this.words.format(new Date(this.incidents.day(Number(handle.value)) + "T00:00:00Z"));
      document.getElementById(id).textContent = words;
      handle.setAttribute("aria-valuetext", words);
    }
  }

  paint() {
    const width = this.canvas.clientWidth;
    const height = this.canvas.clientHeight;
    const sharp = Math.min(2, window.devicePixelRatio || 1);
    this.canvas.width = width * sharp;
    this.canvas.height = height * sharp;
    const pen = this.canvas.getContext("2d");
    pen.scale(sharp, sharp);
    const span = this.high - this.low + 1;
    const bars = Math.max(1, Math.min(span, Math.floor(width / 4)));
    const sums = new Float64Array(bars);
    for (let day = this.low; day <= this.high; day++) {
      sums[Math.min(bars - 1, Math.floor(((day - this.low) * bars) / span))] += this.counts[day] || 0;
    }
    const most = Math.max(...sums, 1);
    const style = getComputedStyle(this.box);
    const [from, to] = this.bounds();
    const wide = width / bars;
    for (let i = 0; i < bars; i++) {
      const begins = this.low + (i * span) / bars;
      const chosen = begins + span / bars > from && begins <= to;
      const tall = sums[i] === 0 ? 0 : Math.max(1.5, (height - 2) * Math.sqrt(sums[i] / most));
      pen.fillStyle = style.getPropertyValue(chosen ? "--map-mark" : "--line");
      pen.fillRect(this.rtl ? width - (i + 1) * wide : i * wide, height - tall, Math.max(1, wide - 1), tall);
    }
  }
}
